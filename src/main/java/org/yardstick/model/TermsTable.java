package org.yardstick.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Desk;
import org.yardstick.agents.ProductLine;
import org.yardstick.policy.JudgedTrade;
import org.yardstick.policy.Levies;
import org.yardstick.policy.PolicyMonth;
import org.yardstick.policy.Ruling;

/**
 * What governments say of every desk and product this month. Judged again only when a lever changes or a product
 * is launched; a trade is kept with what laws said of it until its vendor brings a newer generation, which changes how
 * far the product lags.
 */
public final class TermsTable {
    private static final int ROOM = 32;

    private final List<Row[]> byDesk = new ArrayList<>();
    private final List<boolean[]> plainByDesk = new ArrayList<>();
    private final Map<Integer, Row[]> byRule = new HashMap<>();
    private final List<@Nullable JudgedTrade[]> tradesByLine = new ArrayList<>();
    private final int[] firstDesk;

    /** Number that desks share whose buyers have site and headquarters in common. */
    private final int[] seatOfDesk;

    private final Openings openings;
    private int[] generations = new int[0];
    private int[] twins = new int[0];
    private int changedMonth = -1;
    private int revision = -1;
    private int lines;

    TermsTable(List<Desk> desks, int regions) {
        Map<String, Integer> numbers = new HashMap<>();
        seatOfDesk = new int[desks.size()];
        for (Desk desk : desks) {
            String seat = desk.region() + "|" + desk.headquarters();
            seatOfDesk[desk.index()] = numbers.computeIfAbsent(seat, key -> numbers.size());
        }
        firstDesk = new int[numbers.size() * 2];
        openings = new Openings(regions);
    }

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
     * @param levies levies on the vendor's revenue
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
            Levies levies,
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
                    && levies.rate() == 0
                    && costShare == 0
                    && penaltyShare == 0
                    && quota.isEmpty()
                    && !announced
                    && deniedBy.isEmpty();
        }

        /** Whether it is not the vendor's government that forbids it: refused, not denied. */
        boolean refused(String vendorHome) {
            return deniedBy.isPresent() && !deniedBy.get().equals(vendorHome);
        }

        boolean open() {
            return orderOpen > 0;
        }
    }

    private static final Row PLAIN =
            new Row(Kind.PLAIN, 1, 1, Levies.NONE, 0, 0, Optional.empty(), false, Optional.empty());

    private static final Row IDLE =
            new Row(Kind.IDLE, 1, 1, Levies.NONE, 0, 0, Optional.empty(), false, Optional.empty());

    private static final Row HIDDEN =
            new Row(Kind.HIDDEN, 0, 0, Levies.NONE, 0, 0, Optional.empty(), false, Optional.empty());

    /** Brings the table up to date. */
    void update(WorldState world) {
        PolicyMonth policy = world.policy();
        boolean[] moved = openings.update(world);
        boolean all = policy.tradeRevision() != revision;
        boolean[] renewed = renewedVendors(world);
        List<ProductLine> toJudge = new ArrayList<>();
        for (ProductLine line : world.activeLines()) {
            if (all || line.index() >= lines || renewed[line.vendor()]) {
                toJudge.add(line);
            }
        }
        if (all) {
            byRule.clear();
            byDesk.clear();
            plainByDesk.clear();
        }
        revision = policy.tradeRevision();
        lines = world.lines().size();
        while (tradesByLine.size() < lines) {
            tradesByLine.add(new JudgedTrade[firstDesk.length]);
        }
        for (ProductLine line : world.lines()) {
            if (renewed[line.vendor()]) {
                Arrays.fill(tradesByLine.get(line.index()), null);
            }
        }
        for (Desk desk : world.desks()) {
            List<ProductLine> judged = moved[desk.region()] ? world.activeLines() : toJudge;
            if (!judged.isEmpty()) {
                changedMonth = world.month();
                judge(world, desk, judged);
            }
        }
    }

    /** Vendors with a newer generation on sale than last time: how far their products lag has changed. */
    private boolean[] renewedVendors(WorldState world) {
        boolean[] renewed = new boolean[world.vendors().size()];
        if (generations.length < renewed.length) {
            generations = new int[renewed.length];
        }
        for (ChipVendor vendor : world.vendors()) {
            int newest = vendor.newestGeneration(world.month());
            renewed[vendor.index()] = newest != generations[vendor.index()];
            generations[vendor.index()] = newest;
        }
        return renewed;
    }

    /** Number that desks share whom governments treat alike. */
    private int rule(WorldState world, Desk desk) {
        String market = world.regions().get(desk.region()).id();
        boolean apart = desk.stateFunded() && world.policy().tellsStateBuyersApart(market);
        return seatOfDesk[desk.index()] * 2 + (apart ? 1 : 0);
    }

    private PolicyMonth.Judgement said(WorldState world, Desk desk, int key, ProductLine line) {
        @Nullable JudgedTrade[] trades = tradesByLine.get(line.index());
        JudgedTrade trade = trades[key];
        if (trade == null) {
            trade = new JudgedTrade(world.trade(line, desk));
            trades[key] = trade;
        }
        return world.policy().judge(trade, world.parameters().orders().transitMonths());
    }

    private void judge(WorldState world, Desk desk, List<ProductLine> toJudge) {
        int key = rule(world, desk);
        boolean first = !byRule.containsKey(key) || firstDesk[key] == desk.index();
        Row[] rules = rows(byRule.get(key));
        byRule.put(key, rules);
        if (first) {
            firstDesk[key] = desk.index();
            for (ProductLine line : toJudge) {
                rules[line.index()] = baseOpen(world, desk, key, line, rules) ? HIDDEN : judge(world, desk, key, line);
            }
        }
        if (byDesk.size() <= desk.index()) {
            byDesk.add(rows(null));
            plainByDesk.add(new boolean[world.stacks().size() * 2]);
        }
        Row[] rows = rows(byDesk.get(desk.index()));
        byDesk.set(desk.index(), rows);
        for (ProductLine line : toJudge) {
            rows[line.index()] = world.sells(line, desk) ? rules[line.index()] : HIDDEN;
        }
        boolean[] plain = plainByDesk.get(desk.index());
        Arrays.fill(plain, true);
        for (ProductLine line : world.activeLines()) {
            Kind kind = rows[line.index()].kind();
            plain[line.segment()] &= kind == Kind.PLAIN || kind == Kind.IDLE;
        }
    }

    /** Whether a line is a variant that nobody needs here, because its base may be had. */
    private boolean baseOpen(WorldState world, Desk desk, int key, ProductLine line, Row[] rules) {
        if (line.family() == line.index()) {
            return false;
        }
        Row base = rules[line.family()];
        return base.kind() == Kind.IDLE
                ? said(world, desk, key, world.lines().get(line.family()))
                        .order()
                        .deniedBy()
                        .isEmpty()
                : base.deniedBy().isEmpty();
    }

    /** The rows given, with room for every line. */
    private Row[] rows(Row @Nullable [] given) {
        if (given != null && given.length >= lines) {
            return given;
        }
        Row[] rows = new Row[lines + ROOM];
        Arrays.fill(rows, IDLE);
        if (given != null) {
            System.arraycopy(given, 0, rows, 0, given.length);
        }
        return rows;
    }

    /** The first desk to which the same is offered on the same terms: its rows are equal in every month. */
    int twin(WorldState world, Desk desk) {
        if (twins.length == 0) {
            twins = new int[world.desks().size()];
            Map<List<Object>, Integer> first = new HashMap<>();
            for (Desk each : world.desks()) {
                twins[each.index()] =
                        first.computeIfAbsent(List.of(rule(world, each), each.ownVendor()), unseen -> each.index());
            }
        }
        return twins[desk.index()];
    }

    /** Whether terms were judged anew this month. */
    boolean changed(int month) {
        return changedMonth == month;
    }

    /** Whether everything that the desk is offered in a segment is free of rules, charges and threats. */
    boolean plain(int desk, int segment) {
        return plainByDesk.get(desk)[segment];
    }

    /** Terms of a desk for a line; a line launched since the last update has not been judged yet. */
    Row row(int desk, int line) {
        Row[] rows = byDesk.get(desk);
        return line < rows.length ? rows[line] : IDLE;
    }

    private Row judge(WorldState world, Desk desk, int key, ProductLine line) {
        PolicyMonth.Judgement said = said(world, desk, key, line);
        boolean closed = openings.closed(world, desk, line);
        Row row = new Row(
                Kind.RULED,
                closed ? 0 : openings.open(world, desk, line, said.order().openShare()),
                closed ? 0 : openings.open(world, desk, line, said.delivery().openShare()),
                said.delivery().levies(),
                said.costShare(),
                said.penaltyShare(),
                said.delivery().quota(),
                said.denialAnnounced(),
                closed
                        ? Optional.of(world.regions().get(desk.region()).id())
                        : said.order().deniedBy());
        return row.free() ? PLAIN : row;
    }
}
