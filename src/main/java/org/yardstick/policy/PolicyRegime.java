package org.yardstick.policy;

import java.util.List;

/**
 * Lever settings of one issuer by date: data, never a class of its own.
 *
 * @param id regime id, such as {@code small-yard-high-fence}
 * @param issuer issuer id: {@code us}, {@code china}, {@code allies} or {@code gulf}
 * @param title one line for readers
 * @param stages stages in order of force date, no two with one date
 */
public record PolicyRegime(String id, String issuer, String title, List<Stage> stages) {
    public PolicyRegime {
        stages = List.copyOf(stages);
    }
}
