package org.yardstick.model;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Desk;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.StackChoice;
import org.yardstick.agents.VariantDesign;
import org.yardstick.agents.VendorParameters;
import org.yardstick.market.Product;
import org.yardstick.policy.ChipTrade;

/**
 * Technology: products come to market, denied ones are redesigned after a lag, research makes later ones,
 * software matures.
 */
final class TechnologyPhase implements PhaseStep {
    private static final double WORTH_A_REDESIGN_USD = 20e6;
    private static final int GENERATIONS_REDESIGNED = 1;

    /** What a new variant must be worth against an older one: redesigns cost a mask set and a launch (assumption). */
    private static final double WORTH_GAIN = 1.25;

    private final List<Product> planned;
    private final VariantDesign design;
    private final UniformRandomProvider lags;
    private final Map<String, Redesign> redesigns = new HashMap<>();
    private int next;

    /**
     * A redesign in work.
     *
     * @param dueMonth month in which it goes on sale
     * @param soldUsd what its vendor sold of flagships in the market that is closed, the month before, USD
     */
    private record Redesign(int dueMonth, double soldUsd) {}

    TechnologyPhase(WorldState world, RandomStreams streams) {
        planned = world.scenario().world().products().stream()
                .filter(product -> product.variantOf().isEmpty())
                .filter(product -> !product.launch()
                        .isAfter(world.scenario().world().settings().calibratedUntil()))
                .sorted(Comparator.comparing(Product::launch))
                .toList();
        design = new VariantDesign(world.parameters().vendors());
        lags = streams.stream("redesign-lags");
    }

    @Override
    public void run(WorldState world) {
        YearMonth ahead =
                world.yearMonth().plusMonths(world.parameters().vendors().shipmentLeadMonths());
        while (next < planned.size() && !planned.get(next).launch().isAfter(ahead)) {
            Product product = planned.get(next);
            boolean gone = product.withdrawn()
                    .filter(month -> !month.isAfter(world.yearMonth()))
                    .isPresent();
            if (!gone && world.vendor(product.vendor()) >= 0) {
                world.launch(product, world.monthIndex(product.launch()));
            }
            next++;
        }
        world.refreshActive();
        world.terms().update(world);
        redesign(world);
        keepLastLegal(world);
        world.research().step(world);
        world.refreshActive();
    }

    /**
     * Keeps a flagship in production past its planned end while it is the best that its vendor may sell to a market
     * worth having: a licence for the last generation would otherwise license what nobody makes.
     */
    private static void keepLastLegal(WorldState world) {
        int horizon = world.month() + world.parameters().vendors().shipmentLeadMonths() + 1;
        for (ProductLine line : world.activeLines()) {
            if (line.flagship()
                    && line.onSale(world.month())
                    && line.withdrawnMonth() <= horizon
                    && isLastLegal(world, line)) {
                line.keepOnSale(horizon + 1);
            }
        }
    }

    private static boolean isLastLegal(WorldState world, ProductLine line) {
        ChipVendor vendor = world.vendors().get(line.vendor());
        for (Desk desk : world.desks()) {
            if (desk.role() == Desk.Role.USE
                    && world.sells(line, desk)
                    && open(world, line, desk)
                    && world.wishes().plannedUsd(desk.region()) * reach(world, vendor) >= WORTH_A_REDESIGN_USD
                    && betterLines(world, vendor, line).noneMatch(other -> open(world, other, desk))
                    && betterLines(world, vendor, line).findAny().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Stream<ProductLine> betterLines(WorldState world, ChipVendor vendor, ProductLine line) {
        return vendor.lines().stream()
                .filter(other ->
                        other.flagship() && other.onSale(world.month()) && other.worthH100e() > line.worthH100e());
    }

    private static boolean open(WorldState world, ProductLine line, Desk desk) {
        return world.terms().row(desk.index(), line.index()).open();
    }

    /** Starts redesigns of products that the largest closed market is denied, and launches those that are due. */
    private void redesign(WorldState world) {
        VendorParameters vendors = world.parameters().vendors();
        int spread = vendors.redesignLagMaxMonths() - vendors.redesignLagMinMonths() + 1;
        int lag = vendors.redesignLagMinMonths() + lags.nextInt(spread);
        for (ProductLine line : List.copyOf(world.activeLines())) {
            ChipVendor vendor = world.vendors().get(line.vendor());
            String key = line.product().id();
            if (!line.onSale(world.month())
                    || line.product().variantOf().isPresent()
                    || world.captives().contains(vendor.spec().id())
                    || line.product().generation() + GENERATIONS_REDESIGNED < vendor.newestGeneration(world.month())) {
                redesigns.remove(key);
                continue;
            }
            redesignFor(world, line, lag, key);
        }
    }

    private void redesignFor(WorldState world, ProductLine line, int lag, String key) {
        Optional<Desk> desk = closedDesk(world, line);
        if (desk.isEmpty() || hasOpenVariant(world, line, desk.get())) {
            redesigns.remove(key);
            return;
        }
        VendorParameters vendors = world.parameters().vendors();
        Redesign redesign = redesigns.get(key);
        if (redesign == null) {
            boolean easy =
                    design.cutsOnlyInterconnect(line.product(), product -> permitted(world, product, desk.get()));
            int months = easy ? vendors.redesignLagMinMonths() : lag;
            // Engineers are free for a variant once the product itself is made in volume.
            int start = Math.max(world.month(), line.launchMonth() + (int) Math.round(vendors.rampMonths()));
            redesigns.put(key, new Redesign(start + months, soldUsd(world, line, desk.get())));
        } else if (redesign.dueMonth() - vendors.packagingLeadMonths() <= world.month()) {
            int launch = Math.max(world.month(), redesign.dueMonth());
            redesigns.put(key, new Redesign(world.month() + 12, redesign.soldUsd()));
            YearMonth launchMonth = world.yearMonth().plusMonths(launch - world.month());
            String id = variantId(world, line, desk.get(), launchMonth);
            design.design(line.product(), id, launchMonth, product -> permitted(world, product, desk.get()))
                    .filter(product -> product.h100e() > 0 && beatsWhatIsOpen(world, product, desk.get()))
                    .ifPresent(product -> {
                        ProductLine variant = world.launch(product, launch);
                        variant.sound(redesign.soldUsd() / OrderPlacement.sellerUsd(world, variant), 1);
                    });
        }
    }

    /** Flagships of a line's vendor that were delivered to the market of a desk last month, USD. */
    private static double soldUsd(WorldState world, ProductLine line, Desk desk) {
        double usd = 0;
        for (ProductLine other : world.vendors().get(line.vendor()).lines()) {
            usd += other.flagship() ? world.flows().paidUsd(desk.region(), other.index()) : 0;
        }
        return usd;
    }

    /** Whether a variant is worth clearly more than the best that its vendor may already sell to the desk. */
    private static boolean beatsWhatIsOpen(WorldState world, Product variant, Desk desk) {
        double bandwidthWeight = world.parameters().choice().bandwidthWeight();
        double worth = StackChoice.worthH100e(variant.h100e(), variant.bandwidthTbS(), bandwidthWeight);
        for (ProductLine line :
                world.vendors().get(world.vendor(variant.vendor())).lines()) {
            if (line.flagship()
                    && line.onSale(world.month())
                    && world.terms().row(desk.index(), line.index()).deniedBy().isEmpty()
                    && worth < line.worthH100e() * WORTH_GAIN) {
                return false;
            }
        }
        return true;
    }

    /** The open desk in the largest market where the line is denied by a rule of the vendor's home, if it is worth a redesign. */
    private static Optional<Desk> closedDesk(WorldState world, ProductLine line) {
        ChipVendor vendor = world.vendors().get(line.vendor());
        Desk best = null;
        double bestUsd = 0;
        for (Desk desk : world.desks()) {
            if (desk.role() != Desk.Role.USE || desk.stateFunded() || !world.sells(line, desk)) {
                continue;
            }
            boolean denied = world.terms()
                    .row(desk.index(), line.index())
                    .deniedBy()
                    .filter(vendor.spec().home()::equals)
                    .isPresent();
            double usd = denied ? world.wishes().plannedUsd(desk.region()) * reach(world, vendor) : 0;
            if (usd > bestUsd) {
                best = desk;
                bestUsd = usd;
            }
        }
        return bestUsd < WORTH_A_REDESIGN_USD ? Optional.empty() : Optional.ofNullable(best);
    }

    /** Part of a market's spending that a vendor may hope for: its share of all vendors' revenue. */
    private static double reach(WorldState world, ChipVendor vendor) {
        double all = 0;
        for (ChipVendor other : world.vendors()) {
            all += other.revenueYearUsd();
        }
        return all > 0 ? vendor.revenueYearUsd() / all : 0;
    }

    private static boolean hasOpenVariant(WorldState world, ProductLine line, Desk desk) {
        for (ProductLine other : world.activeLines()) {
            if (other.family() == line.family()
                    && other.index() != line.index()
                    && world.terms().row(desk.index(), other.index()).deniedBy().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean permitted(WorldState world, Product product, Desk desk) {
        ProductLine base = product.variantOf().flatMap(world::line).orElseThrow();
        ChipTrade of = world.trade(base, desk);
        ChipTrade trade = new ChipTrade(
                product, of.generationLag(), of.destination(), of.ownerHq(), of.stateFunded(), of.vendorHome());
        return world.policy()
                .orderTerms(trade)
                .deniedBy()
                .filter(of.vendorHome()::equals)
                .isEmpty();
    }

    /** The historical id when the historical variant answers the same rule, else a name of its own. */
    private static String variantId(WorldState world, ProductLine line, Desk desk, YearMonth launch) {
        String base = line.product().id();
        for (Product historical : world.scenario().world().products()) {
            if (historical.variantOf().filter(base::equals).isPresent()
                    && !world.hasLine(historical.id())
                    && permitted(world, historical, desk)) {
                return historical.id();
            }
        }
        return base + "-v" + launch;
    }
}
