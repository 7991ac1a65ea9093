package io.ringback.model.site;

import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.PlanName;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One brand with its widget, as its document describes it.
 *
 * @param id its slug
 * @param name what people call it
 * @param languages languages visitors can choose; never empty, the first is used when theirs is not among them
 * @param departments where topics go; never empty, the first takes who chose no topic
 * @param topics what visitors can choose
 * @param hosts pages that may show the widget
 * @param hours when agents answer; without hours always
 * @param desk how agents work
 * @param greeting the site's own greeting, by language
 * @param farewell the site's own farewell, by language
 * @param brand the colour of the widget
 * @param holds what it has to say to those who wait
 * @param headStarts who stands in line as if they had come earlier
 * @param callbacks how it calls back
 */
public record Site(
        SiteId id,
        Translated name,
        List<String> languages,
        List<Department> departments,
        List<Topic> topics,
        List<HostPage> hosts,
        Optional<OpeningHours> hours,
        Desk desk,
        Translated greeting,
        Translated farewell,
        Optional<BrandColour> brand,
        Holds holds,
        List<HeadStart> headStarts,
        CallbackPlan callbacks) {
    public Site {
        languages = List.copyOf(languages);
        departments = List.copyOf(departments);
        topics = List.copyOf(topics);
        hosts = List.copyOf(hosts);
        headStarts = List.copyOf(headStarts);
    }

    /** The language to speak with somebody who asked for this one, such as {@code sl} or {@code fa-IR}. */
    public String language(String wanted) {
        String primary = wanted.split("[-_]", 2)[0];
        return languages.contains(primary) ? primary : languages.get(0);
    }

    /** The department with this id. */
    public Optional<Department> department(DepartmentId wanted) {
        return departments.stream().filter(each -> each.id().equals(wanted)).findFirst();
    }

    /** The topic with this id. */
    public Optional<Topic> topic(TopicId wanted) {
        return topics.stream().filter(each -> each.id().equals(wanted)).findFirst();
    }

    /** The line for somebody with this language and topic; without a topic, or with an unknown one, the first department's. */
    public Lane lane(Optional<TopicId> topic, String language) {
        DepartmentId department = topic.flatMap(this::topic)
                .map(Topic::department)
                .orElse(departments.get(0).id());
        return new Lane(department, language(language));
    }

    /** What kind of matter somebody writes about; empty for who chose no topic, or one there is no more. */
    public Optional<Nature> nature(Optional<TopicId> topic) {
        return topic.flatMap(this::topic).map(Topic::nature);
    }

    /** The head starts that somebody with this topic and plan may have; those that ask for an earlier conversation are among them. */
    public List<HeadStart> headStarts(Optional<TopicId> topic, Optional<PlanName> plan) {
        return headStarts.stream()
                .filter(each -> fits(each.when(), topic, plan))
                .toList();
    }

    private static boolean fits(HeadStart.Condition when, Optional<TopicId> topic, Optional<PlanName> plan) {
        if (when instanceof HeadStart.OfTopic of) {
            return topic.filter(of.topic()::equals).isPresent();
        }
        return !(when instanceof HeadStart.OfPlan of)
                || plan.filter(of.plan()::equals).isPresent();
    }

    /** Whether agents answer at this moment. */
    public boolean isOpen(Instant now) {
        return hours.map(h -> h.isOpen(now)).orElse(true);
    }
}
