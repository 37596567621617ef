package org.yardstick.metrics;

import java.util.Map;
import org.yardstick.agents.StateActor;
import org.yardstick.agents.WelfareAccount;
import org.yardstick.model.GovernmentGoals;
import org.yardstick.model.PublicAccounts;
import org.yardstick.model.SideRoutes;
import org.yardstick.model.WorldState;

/** States, leakage, public money and welfare. */
final class StateMetrics implements Recorder.Subject {
    @Override
    public void record(WorldState world, Series series) {
        double unmetUsd = 0;
        for (int r = 0; r < world.regions().size(); r++) {
            unmetUsd += world.wishes().unmetUsd(r);
            String market = world.regions().get(r).id();
            StateActor.Result state = world.states().state(r);
            series.put("alignment", "", market, "", state.alignment());
            series.put("trust_us", "", market, "", state.trustUs());
            series.put("trust_china", "", market, "", state.trustChina());
            series.put("unmet_demand", "value", market, "", world.wishes().unmetUsd(r));
        }
        series.put("unmet_demand", "value", "world", "", unmetUsd);
        double netToChina = world.labs().people().netToChina();
        series.put("net_talent_flow", "", WorldState.CHINA, "", netToChina);
        series.put("net_talent_flow", "", WorldState.US, "", -netToChina);
        GovernmentGoals.values(world)
                .forEach((market, value) -> series.put("government_objective", "", market, "", value));
        recordLeakage(world, series);
        recordAccounts(world, series);
    }

    private static void recordLeakage(WorldState world, Series series) {
        int china = world.region(WorldState.CHINA);
        if (china < 0) {
            return;
        }
        SideRoutes routes = world.routes();
        series.put("smuggled_units", "units", WorldState.CHINA, "nvidia", routes.smuggledUnits());
        for (Map.Entry<String, Double> route : routes.unitsByRoute().entrySet()) {
            series.put("smuggled_units_by_route", "units", WorldState.CHINA, route.getKey(), route.getValue());
        }
        double acquired = routes.smuggledH100e() + world.installed().leasedAdded(china);
        acquired += world.installed().ownedAdded(china);
        series.ratio(
                "smuggled_share_of_training_compute",
                "compute",
                WorldState.CHINA,
                "",
                routes.smuggledH100e(),
                acquired);
    }

    private static void recordAccounts(WorldState world, Series series) {
        PublicAccounts accounts = world.accounts();
        for (Map.Entry<String, WelfareAccount> entry : accounts.welfare().entrySet()) {
            String bloc = entry.getKey();
            WelfareAccount account = entry.getValue();
            series.put("government_levy_revenue", "value", bloc, "", accounts.levyUsd(bloc));
            series.put("consumer_surplus", "value", bloc, "", account.consumerSurplusUsd());
            series.put("welfare", "value", bloc, "", account.welfareUsd());
            series.put("subsidy_cost", "value", bloc, "", account.subsidyUsd());
            series.put("lost_revenue", "value", bloc, "", accounts.lostUsd(bloc));
            series.put("lobbying_pressure", "", bloc, "", accounts.pressure(bloc));
        }
    }
}
