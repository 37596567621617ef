package org.yardstick.model;

import java.util.Map;
import java.util.TreeMap;
import org.yardstick.agents.AiLab;
import org.yardstick.agents.CapabilityRace;
import org.yardstick.agents.LabParameters;
import org.yardstick.agents.TalentParameters;
import org.yardstick.agents.TalentPool;
import org.yardstick.policy.DeveloperRules;
import org.yardstick.policy.InputTrade;
import org.yardstick.policy.OpennessProgramme;

/** Labs and the people in them: the race for capability between the blocs. */
public final class Laboratories {
    private final CapabilityRace race;
    private final TalentPool talent;
    private Map<String, Double> support = Map.of();
    private Map<String, AiLab.Result> labs = Map.of();
    private double lagMonths;
    private double inferencePriceFactor = 1;
    private TalentPool.Result people;

    Laboratories(LabParameters labParameters, TalentParameters talentParameters) {
        race = CapabilityRace.standard(labParameters);
        talent = new TalentPool(talentParameters);
        people = new TalentPool(talentParameters).step(0, TalentPool.Month.OPEN);
    }

    /** Moves people; research of this month works with what comes out. */
    void stepTalent(WorldState world) {
        double talentOpen = world.policy()
                .openShare(new InputTrade(InputTrade.Kind.TALENT, WorldState.US, "graduates", WorldState.CHINA));
        double capitalOpen = world.policy()
                .openShare(
                        new InputTrade(InputTrade.Kind.CAPITAL, WorldState.US, "chinese-designers", WorldState.CHINA));
        double toChina = 1;
        double toUs = 1;
        for (OpennessProgramme programme : world.policy().inForce(OpennessProgramme.class)) {
            toChina += programme.market().equals(WorldState.CHINA) ? programme.talentGain() : 0;
            toUs += programme.market().equals(WorldState.US) ? programme.talentGain() : 0;
        }
        people = talent.step(world.month(), new TalentPool.Month(talentOpen, capitalOpen, toChina / toUs));
    }

    /** Trains and releases. */
    void step(WorldState world) {
        Map<String, CapabilityRace.BlocMonth> blocs = new TreeMap<>();
        for (String bloc : new String[] {WorldState.US, WorldState.CHINA}) {
            blocs.put(bloc, bloc(world, bloc));
        }
        CapabilityRace.Result result = race.step(world.month(), blocs);
        lagMonths = result.lagMonths();
        inferencePriceFactor = result.inferencePriceFactor();
        support = result.stackSupport();
        labs = result.labs();
    }

    private CapabilityRace.BlocMonth bloc(WorldState world, String bloc) {
        int region = world.region(bloc);
        double owned = world.installed().owned(region) - world.installed().leasedOut(region);
        double leased = world.installed().leasedIn(region);
        double smuggled = world.installed().smuggled(region);
        Map<String, Double> shares = new TreeMap<>();
        double utilised = 0;
        double total = 0;
        for (int s = 0; s < world.stacks().size(); s++) {
            double h100e =
                    world.installed().located(region, s) + world.installed().smuggled(region, s);
            total += h100e;
            utilised += (h100e - world.installed().porting(region, s))
                    * world.software().utilisation(s);
            shares.put(world.stacks().get(s), h100e);
        }
        double whole = Math.max(total, 1e-9);
        shares.replaceAll((stack, h100e) -> h100e / whole);
        double utilisation = total > 0 ? utilised / total : world.software().utilisation(0);
        boolean us = bloc.equals(WorldState.US);
        double openness = 1;
        for (OpennessProgramme programme : world.policy().inForce(OpennessProgramme.class)) {
            openness += programme.market().equals(bloc) ? programme.openWeightsGain() : 0;
        }
        double work = 1;
        for (DeveloperRules rules : world.policy().inForce(DeveloperRules.class)) {
            work -= rules.market().equals(bloc) ? rules.complianceShare() : 0;
        }
        double talentFactor = us ? people.usFactor() : people.chinaFactor();
        return new CapabilityRace.BlocMonth(
                Math.max(0, owned),
                leased,
                smuggled,
                utilisation,
                us ? 0 : world.states().deniedByUs(region),
                talentFactor * Math.max(0, work),
                Math.min(2, openness),
                shares);
    }

    /** Months by which the best Chinese lab trails the best lab of the US bloc. */
    public double lagMonths() {
        return lagMonths;
    }

    /** Price of inference over that in a world of closed weights. */
    double inferencePriceFactor() {
        return inferencePriceFactor;
    }

    /** Pull of open weights made on a stack, 0 to 1. */
    double support(String stack) {
        return support.getOrDefault(stack, 0.0);
    }

    /** Labs of the month by id. */
    public Map<String, AiLab.Result> labs() {
        return labs;
    }

    /** People of the month. */
    public TalentPool.Result people() {
        return people;
    }
}
