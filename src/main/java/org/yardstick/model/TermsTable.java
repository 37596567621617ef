package org.yardstick.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final List<boolean[]> plainByDesk = new ArrayList<>();
    private int changedMonth = -1;
    private int revision = -1;
    private int lines = -1;

    /** Whether rules bear on a trade. */
    enum Kind {
        RULED,
        /** Free of any rule, charge or threat. */
        PLAIN,
        /** Neither on sale nor on order, so that no one needs a ruling. */
        IDLE,
        /** Not offered to the desk by its vendor. */
        HIDDEN
    }

    /**
     * Terms of one desk for one product.
     *
     * @param kind whether rules bear on it at all
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
            Kind kind,
            double orderOpen,
            double deliveryOpen,
            double levyRate,
            double costShare,
            double penaltyShare,
            Optional<Ruling.Quota> quota,
            boolean announced,
            Optional<String> deniedBy) {
        /** Whether the vendor does not offer it to the desk at all. */
        boolean hidden() {
            return kind == Kind.HIDDEN;
        }

        private boolean free() {
            return orderOpen == 1
                    && deliveryOpen == 1
                    && levyRate == 0
                    && costShare == 0
                    && penaltyShare == 0
                    && quota.isEmpty()
                    && !announced
                    && deniedBy.isEmpty();
        }

        boolean open() {
            return orderOpen > 0;
        }
    }

    private static final Row PLAIN = new Row(Kind.PLAIN, 1, 1, 0, 0, 0, Optional.empty(), false, Optional.empty());

    private static final Row IDLE = new Row(Kind.IDLE, 1, 1, 0, 0, 0, Optional.empty(), false, Optional.empty());

    private static final Row HIDDEN = new Row(Kind.HIDDEN, 0, 0, 0, 0, 0, Optional.empty(), false, Optional.empty());

    /** Brings the table up to date. */
    void update(WorldState world) {
        PolicyMonth policy = world.policy();
        if (policy.revision() == revision && world.lines().size() == lines) {
            return;
        }
        changedMonth = world.month();
        revision = policy.revision();
        lines = world.lines().size();
        byDesk.clear();
        plainByDesk.clear();
        Map<Integer, Row[]> judged = new HashMap<>();
        for (Desk desk : world.desks()) {
            Row[] rules = judged.computeIfAbsent(
                    desk.region() * 2 + (desk.stateFunded() ? 1 : 0), key -> judgeAll(world, policy, desk));
            Row[] rows = new Row[lines];
            Arrays.fill(rows, IDLE);
            boolean[] plain = new boolean[world.stacks().size() * 2];
            Arrays.fill(plain, true);
            for (ProductLine line : world.activeLines()) {
                Row row = world.sells(line, desk) ? rules[line.index()] : HIDDEN;
                rows[line.index()] = row;
                plain[line.segment()] &= row.kind() == Kind.PLAIN || row.kind() == Kind.IDLE;
            }
            byDesk.add(rows);
            plainByDesk.add(plain);
        }
    }

    private Row[] judgeAll(WorldState world, PolicyMonth policy, Desk desk) {
        Row[] rows = new Row[lines];
        Arrays.fill(rows, IDLE);
        for (ProductLine line : world.activeLines()) {
            rows[line.index()] = judge(world, policy, desk, line);
        }
        return rows;
    }

    /** Whether terms were judged anew this month. */
    boolean changed(int month) {
        return changedMonth == month;
    }

    /** Whether everything that the desk is offered in a segment is free of rules, charges and threats. */
    boolean plain(int desk, int segment) {
        return plainByDesk.get(desk)[segment];
    }

    Row row(int desk, int line) {
        return byDesk.get(desk)[line];
    }

    private static Row judge(WorldState world, PolicyMonth policy, Desk desk, ProductLine line) {
        ChipTrade trade = world.trade(line, desk);
        PolicyMonth.TradeTerms order = policy.orderTerms(trade);
        PolicyMonth.TradeTerms delivery =
                policy.deliveryTerms(trade, world.parameters().orders().transitMonths());
        Row row = new Row(
                Kind.RULED,
                order.openShare(),
                delivery.openShare(),
                delivery.levyRate(),
                policy.costShare(trade),
                policy.expectedPenaltyShare(trade),
                delivery.quota(),
                policy.denialAnnounced(trade),
                order.deniedBy());
        return row.free() ? PLAIN : row;
    }
}
