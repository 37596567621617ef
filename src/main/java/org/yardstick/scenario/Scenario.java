package org.yardstick.scenario;

import java.time.YearMonth;
import org.yardstick.policy.PolicyPlan;

/**
 * A scenario ready to run: world, policies by issuer, horizon and replicates.
 *
 * @param id short name
 * @param title one line for readers
 * @param world the world
 * @param policy what each issuer does
 * @param start first month simulated
 * @param until last month simulated
 * @param replicates number of replicates
 * @param seed experiment seed
 */
public record Scenario(
        String id,
        String title,
        World world,
        PolicyPlan policy,
        YearMonth start,
        YearMonth until,
        int replicates,
        long seed) {}
