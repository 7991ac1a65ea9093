package io.ringback.waiting;

import io.ringback.model.Lane;
import io.ringback.waiting.screen.Told;
import java.util.Optional;

/**
 * What is measured of a waiting place at one moment. Times are UTC ms of storage's clock.
 *
 * @param lane its line now
 * @param ahead people in front, 0 or more: places with a lower score in its own lane and in the lanes that share an accepting
 *     agent with it
 * @param weighted the same, those of other lanes weighted by how far they share agents (rulings R2)
 * @param rings whether the place is before an agent just now
 * @param since when the visitor came
 * @param headStartMs by how much the place was put before its arrival
 * @param served10 people of the lane who got an agent in the last ten minutes
 * @param slots of the lane's accepting agents
 * @param told what the visitor was promised since they last had an agent
 * @param now when this was read
 */
public record Footing(
        Lane lane,
        int ahead,
        double weighted,
        boolean rings,
        long since,
        long headStartMs,
        int served10,
        int slots,
        Optional<Told> told,
        long now) {}
