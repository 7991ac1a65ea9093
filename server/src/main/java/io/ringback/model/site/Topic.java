package io.ringback.model.site;

import io.ringback.model.DepartmentId;
import io.ringback.model.TopicId;

/**
 * What a visitor can choose before writing.
 *
 * @param id its slug
 * @param name what visitors read
 * @param department where it goes
 * @param nature what kind of matter it is
 */
public record Topic(TopicId id, Translated name, DepartmentId department, Nature nature) {}
