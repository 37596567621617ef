package org.yardstick.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yardstick.agents.SoftwareParameters;
import org.yardstick.agents.SoftwareStack;
import org.yardstick.policy.OpennessProgramme;

/** Software stacks: they mature with what runs on them and with what their vendors spend. */
public final class SoftwareEcosystem {
    private final List<SoftwareStack> stacks = new ArrayList<>();
    private final double[] portingMonths;

    SoftwareEcosystem(List<String> ids, SoftwareParameters parameters) {
        for (String id : ids) {
            stacks.add(new SoftwareStack(id, parameters));
        }
        portingMonths = new double[ids.size()];
        Arrays.fill(portingMonths, parameters.maxPortingMonths());
    }

    void step(WorldState world) {
        for (int s = 0; s < stacks.size(); s++) {
            SoftwareStack stack = stacks.get(s);
            double openness = 0;
            for (OpennessProgramme programme : world.policy().inForce(OpennessProgramme.class)) {
                boolean own = programme.market().equals(world.stackHome(s));
                openness = own ? Math.max(openness, programme.stackOpennessGain()) : openness;
            }
            SoftwareStack.Result result = stack.step(new SoftwareStack.Month(
                    world.installed().world(s),
                    world.research().rndUsdOfStack(world, s),
                    openness,
                    world.labs().support(stack.id())));
            portingMonths[s] = result.portingMonths();
        }
    }

    /** Software maturity of a stack relative to CUDA, 0 to 1. */
    public double maturity(int stack) {
        return stacks.get(stack).maturity();
    }

    /** Months that a buyer new to a stack needs to port. */
    public double portingMonths(int stack) {
        return portingMonths[stack];
    }

    /** Achieved share of peak on a stack, 0 to 1. */
    public double utilisation(int stack) {
        return stacks.get(stack).utilisation();
    }
}
