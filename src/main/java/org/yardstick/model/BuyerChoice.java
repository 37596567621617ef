package org.yardstick.model;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.agents.Buyer;
import org.yardstick.agents.ChoiceParameters;
import org.yardstick.agents.Desk;

/**
 * How a buyer splits money between stacks: what its desk is offered, less the cost of leaving its own stack and the fear
 * of being cut off. What all buyers of a desk share is worked out once a month, as this is where runs spend their time.
 */
final class BuyerChoice {
    private final int stacks;
    private final boolean[][] home;
    private final double[] loyalty;
    private final double[] stay;
    private final double[][] base;
    private final double[] best;
    private final double[] share;
    private final double[] loyal;
    private double fear;
    private double fearWeight;

    BuyerChoice(WorldState world) {
        stacks = world.stacks().size();
        home = new boolean[world.regions().size()][stacks];
        for (int r = 0; r < home.length; r++) {
            for (int stack = 0; stack < stacks; stack++) {
                home[r][stack] =
                        world.stackHome(stack).equals(world.regions().get(r).id());
            }
        }
        loyalty = new double[stacks];
        loyal = new double[stacks];
        stay = new double[stacks];
        base = new double[world.desks().size() * 2][stacks];
        best = new double[base.length];
        share = new double[stacks];
    }

    /** Works out what the buyers of each desk share this month. */
    void startMonth(WorldState world, DeskOffer[] offers) {
        ChoiceParameters choice = world.parameters().choice();
        fearWeight = choice.beliefWeight();
        for (int stack = 0; stack < stacks; stack++) {
            loyalty[stack] = choice.switchingCost()
                    + choice.portingWeight() * world.software().portingMonths(stack);
            stay[stack] = FastMath.exp(loyalty[stack]);
        }
        for (Desk desk : world.desks()) {
            for (int cls = 0; cls < 2 && desk.role() == Desk.Role.USE; cls++) {
                startMonth(desk.index() * 2 + cls, offers[desk.index()], cls);
            }
        }
    }

    private void startMonth(int at, DeskOffer offer, int cls) {
        best[at] = Double.NEGATIVE_INFINITY;
        for (int stack = 0; stack < stacks; stack++) {
            best[at] = Math.max(best[at], offer.openValue(stack * 2 + cls) - loyalty[stack]);
        }
        for (int stack = 0; stack < stacks; stack++) {
            double value = offer.openValue(stack * 2 + cls);
            base[at][stack] = value == Double.NEGATIVE_INFINITY ? 0 : FastMath.exp(value - loyalty[stack] - best[at]);
        }
    }

    /** Works out what a buyer brings to all its choices of this month: its loyalty to each stack, and its fear. */
    void startBuyer(Buyer buyer) {
        // Factor on the weight of foreign stacks that the belief of being cut off makes, 0 to 1.
        fear = buyer.belief() > 0 ? FastMath.exp(-fearWeight * buyer.belief()) : 1;
        for (int stack = 0; stack < stacks; stack++) {
            loyal[stack] = buyer.stock(stack) == 0 && buyer.stock() > 0 ? 1 : loyal(stack, buyer.ownShare(stack));
        }
    }

    /**
     * Works out the shares of the buyer for whom {@link #startBuyer} was called last.
     *
     * @param cls 0 for flagships, 1 for cards
     * @param homeOnly whether only home stacks may be bought
     * @return inclusive value; minus infinity where nothing is on offer
     */
    double choose(Desk desk, int cls, boolean homeOnly) {
        int at = desk.index() * 2 + cls;
        boolean[] own = home[desk.region()];
        double sum = 0;
        for (int stack = 0; stack < stacks; stack++) {
            double weight = base[at][stack];
            if (weight == 0 || (homeOnly && !own[stack])) {
                share[stack] = 0;
                continue;
            }
            weight *= loyal[stack] * (own[stack] ? 1 : fear);
            share[stack] = weight;
            sum += weight;
        }
        if (sum == 0) {
            Arrays.fill(share, 0);
            return Double.NEGATIVE_INFINITY;
        }
        for (int stack = 0; stack < stacks; stack++) {
            share[stack] /= sum;
        }
        return best[at] + FastMath.log(sum);
    }

    private double loyal(int stack, double ownShare) {
        if (ownShare == 0) {
            return 1;
        }
        return ownShare == 1 ? stay[stack] : FastMath.exp(loyalty[stack] * ownShare);
    }

    /** Share of a stack in what the last buyer spends. */
    double share(int stack) {
        return share[stack];
    }
}
