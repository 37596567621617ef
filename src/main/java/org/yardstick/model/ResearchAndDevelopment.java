package org.yardstick.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Flagship;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.ResearchParameters;
import org.yardstick.agents.VendorResearch;
import org.yardstick.agents.VendorSpec;
import org.yardstick.market.Product;
import org.yardstick.market.ProductClass;
import org.yardstick.policy.InputTrade;
import org.yardstick.policy.Programme;

/** Research of every vendor: money in, frontier and new flagships out. */
public final class ResearchAndDevelopment {
    private final List<VendorResearch> researchers = new ArrayList<>();
    private final VendorResearch.Result[] results;
    private final UniformRandomProvider[] streams;

    ResearchAndDevelopment(
            List<VendorSpec> vendors, List<Product> products, WorldBuilder builder, ResearchParameters parameters) {
        results = new VendorResearch.Result[vendors.size()];
        streams = new UniformRandomProvider[vendors.size()];
        for (int v = 0; v < vendors.size(); v++) {
            VendorSpec vendor = vendors.get(v);
            Product best = builder.flagshipAtStart(vendor.id());
            double revenue = builder.scenario
                    .world()
                    .initial()
                    .get("vendor", vendor.id(), "ai_chip_revenue_2019", builder.startRevenueUsd(vendor.id()));
            researchers.add(new VendorResearch(
                    vendor.id(), revenue, Flagship.of(best), builder.monthIndex(best.launch()), parameters));
            streams[v] = builder.streams.stream("research-" + v);
        }
    }

    void step(WorldState world) {
        double leader = 0;
        for (VendorResearch research : researchers) {
            leader = Math.max(leader, research.frontierH100e());
        }
        boolean designing =
                world.yearMonth().isAfter(world.scenario().world().settings().calibratedUntil());
        for (int v = 0; v < researchers.size(); v++) {
            ChipVendor vendor = world.vendors().get(v);
            VendorResearch.Month month = month(world, vendor, leader, designing);
            results[v] = researchers.get(v).step(world.month(), month, streams[v]);
            results[v].launch().ifPresent(flagship -> launch(world, vendor, flagship));
        }
    }

    private static VendorResearch.Month month(WorldState world, ChipVendor vendor, double leader, boolean designing) {
        String home = vendor.spec().home();
        boolean chinese = home.equals(WorldState.CHINA);
        double access = world.policy()
                .openShare(new InputTrade(
                        InputTrade.Kind.ADVANCED_WAFERS,
                        WorldState.TAIWAN,
                        vendor.spec().id(),
                        home));
        double subsidy =
                world.policy().programmeUsd(home, Programme.Purpose.CHIP_DESIGN) / Math.max(1, world.homeVendors(home));
        double design = world.policy()
                .openShare(new InputTrade(
                        InputTrade.Kind.DESIGN_SOFTWARE,
                        WorldState.US,
                        vendor.spec().id(),
                        home));
        double tools = 1 - world.parameters().research().designSoftwareWeight() * (1 - design);
        double talent = chinese
                ? world.labs().people().chinaFactor()
                : world.labs().people().usFactor();
        return new VendorResearch.Month(
                vendor.revenueYearUsd(),
                subsidy,
                chinese ? world.states().deniedByUs(world.region(home)) : 0,
                access,
                talent * tools,
                chinese ? world.labs().people().chinaCapitalFactor() : 1,
                leader,
                knownLaunch(world, vendor),
                designing);
    }

    private static Optional<Flagship> knownLaunch(WorldState world, ChipVendor vendor) {
        Flagship best = null;
        for (ProductLine line : vendor.lines()) {
            if (line.flagship()
                    && line.launchMonth() == world.month()
                    && !line.product()
                            .launch()
                            .isAfter(world.scenario().world().settings().calibratedUntil())
                    && line.product().variantOf().isEmpty()) {
                Flagship flagship = Flagship.of(line.product());
                best = best == null || flagship.h100e() > best.h100e() ? flagship : best;
            }
        }
        return Optional.ofNullable(best);
    }

    private static void launch(WorldState world, ChipVendor vendor, Flagship flagship) {
        int generation = vendor.newestGeneration(world.month()) + 1;
        String id = vendor.spec().id() + "-g" + generation;
        if (!world.hasLine(id)) {
            boolean packaged = vendor.spec().route() == VendorSpec.Route.PACKAGING;
            int ahead = packaged ? world.parameters().vendors().shipmentLeadMonths() : 0;
            Product product = flagship.toProduct(
                    id,
                    vendor.spec().id(),
                    vendor.spec().stack(),
                    generation,
                    world.yearMonth().plusMonths(ahead));
            launchCard(world, vendor, flagship, generation);
            world.launch(product, world.month() + ahead);
        }
    }

    /** A vendor that sells inference cards renews them with the generation, at nearly the old price. */
    private static void launchCard(WorldState world, ChipVendor vendor, Flagship flagship, int generation) {
        ProductLine card = null;
        ProductLine before = null;
        for (ProductLine line : vendor.lines()) {
            boolean own = line.product().variantOf().isEmpty();
            if (own && !line.flagship() && line.onSale(world.month())) {
                card = line;
            }
            before = own && line.flagship() ? line : before;
        }
        if (card == null || before == null) {
            return;
        }
        double gain = Math.max(1, flagship.h100e() / before.product().h100e());
        double dearer = FastMath.sqrt(FastMath.sqrt(gain));
        Product old = card.product();
        world.launch(
                new Product(
                        vendor.spec().id() + "-card-g" + generation,
                        old.vendor(),
                        old.stack(),
                        ProductClass.INFERENCE,
                        generation,
                        world.yearMonth(),
                        Optional.empty(),
                        old.tops8() * gain,
                        old.tpp() * gain,
                        old.dieAreaMm2(),
                        old.diesPerPackage(),
                        old.hbmStacks(),
                        old.bandwidthTbS() * FastMath.sqrt(gain),
                        old.interconnectGbS(),
                        old.powerW(),
                        old.unitCostUsd() * dearer,
                        old.listPriceUsd() * dearer,
                        old.consumer(),
                        Optional.empty()),
                world.month());
    }

    /** R and D of a vendor this month, USD. */
    public double rndUsd(int vendor) {
        VendorResearch.Result result = results[vendor];
        return result == null ? 0 : result.rndUsd();
    }

    /** Best package that a vendor could design now, H100e. */
    public double frontierH100e(int vendor) {
        return researchers.get(vendor).frontierH100e();
    }

    /** R and D of the vendors of a stack this month, USD. */
    double rndUsdOfStack(WorldState world, int stack) {
        double sum = 0;
        for (ChipVendor vendor : world.vendors()) {
            if (vendor.stack() == stack) {
                sum += rndUsd(vendor.index());
            }
        }
        return sum;
    }
}
