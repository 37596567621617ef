package org.yardstick.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.agents.Desk;
import org.yardstick.agents.ProductLine;
import org.yardstick.policy.ChipTrade;
import org.yardstick.policy.PolicyMonth;
import org.yardstick.policy.Ruling;

/**
 * What governments say of every desk and product this month. Judged again only when a lever changes or a product
 * is launched.
 */
public final class TermsTable {
    private final List<Row[]> byDesk = new ArrayList<>();
    private int revision = -1;
    private int lines = -1;

    /**
     * Terms of one desk for one product.
     *
     * @param orderOpen share of wanted orders that may be placed, 0 to 1
     * @param deliveryOpen share of wanted deliveries that may be made, 0 to 1
     * @param levyRate levy on the vendor's revenue
     * @param costShare charges less subsidies on the price
     * @param penaltyShare expected penalty as a share of the price
     * @param quota cap, if any
     * @param announced whether a denial is announced
     * @param deniedBy issuer that denies it at the month's end, if any
     */
    record Row(
            double orderOpen,
            double deliveryOpen,
            double levyRate,
            double costShare,
            double penaltyShare,
            Optional<Ruling.Quota> quota,
            boolean announced,
            Optional<String> deniedBy) {
        boolean open() {
            return orderOpen > 0;
        }
    }

    private static final Row HIDDEN = new Row(0, 0, 0, 0, 0, Optional.empty(), false, Optional.empty());

    /** Brings the table up to date. */
    void update(WorldState world) {
        PolicyMonth policy = world.policy();
        if (policy.revision() == revision && world.lines().size() == lines) {
            return;
        }
        revision = policy.revision();
        lines = world.lines().size();
        byDesk.clear();
        for (Desk desk : world.desks()) {
            Row[] rows = new Row[lines];
            for (ProductLine line : world.lines()) {
                rows[line.index()] = world.sells(line, desk) ? judge(world, policy, desk, line) : HIDDEN;
            }
            byDesk.add(rows);
        }
    }

    Row row(int desk, int line) {
        return byDesk.get(desk)[line];
    }

    private static Row judge(WorldState world, PolicyMonth policy, Desk desk, ProductLine line) {
        ChipTrade trade = world.trade(line, desk);
        PolicyMonth.TradeTerms order = policy.orderTerms(trade);
        PolicyMonth.TradeTerms delivery =
                policy.deliveryTerms(trade, world.parameters().orders().transitMonths());
        return new Row(
                order.openShare(),
                delivery.openShare(),
                delivery.levyRate(),
                policy.costShare(trade),
                policy.expectedPenaltyShare(trade),
                delivery.quota(),
                policy.denialAnnounced(trade),
                order.deniedBy());
    }
}
