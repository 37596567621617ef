package org.yardstick.agents;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * China's packagers: dies and memory stacks become finished cards.
 *
 * <p>Capacity follows orders with a lag and no faster than the firms can grow (capacity acquisition, Sterman
 * 2000; Penrose 1959). Each further die must survive assembly, so a package's yield is a power of that of one
 * (compound yield, Stapper 1989), which ramps from launch (Terwiesch and Bohn 2001). What is short scales all
 * orders that need it alike; failed packages are scrapped with their dies and stacks.
 */
public final class ChineseAssembly {
    private final AssemblyParameters parameters;
    private final Pipeline expansions;
    private final SortedMap<String, Double> dieStock = new TreeMap<>();
    private double capacityDies;
    private double smoothedOrderDies;
    private double diesReceived;
    private double diesInCards;
    private double diesScrapped;
    private double stacksInCards;
    private double stacksScrapped;

    /**
     * What a vendor wants of a product this month.
     *
     * @param product product id
     * @param vendor vendor id
     * @param diesPerPackage logic dies in a package, 1 or more
     * @param stacksPerPackage memory stacks in a package; 0 for cards that need no advanced packaging
     * @param launchMonth month of launch, counted from 2020-01
     * @param usesBank whether dies from the vendor's bank fit
     * @param units good cards wanted
     */
    public record Order(
            String product,
            String vendor,
            int diesPerPackage,
            int stacksPerPackage,
            int launchMonth,
            boolean usesBank,
            double units) {
        public Order {
            Check.notBlank("product", product);
            Check.notBlank("vendor of " + product, vendor);
            Check.inRange("diesPerPackage of " + product, diesPerPackage, 1, 64);
            Check.inRange("stacksPerPackage of " + product, stacksPerPackage, 0, 64);
            Check.notNegative("units of " + product, units);
        }
    }

    /**
     * This month's inputs.
     *
     * @param month month counted from 2020-01
     * @param orders what vendors want, at most one order for each product
     * @param newDies dies from home fabs that arrive this month, by vendor id
     * @param bankDies dies that stand in the vendor's bank, by vendor id
     * @param stacks memory stacks that stand in stock
     */
    public record Inputs(
            int month, List<Order> orders, Map<String, Double> newDies, Map<String, Double> bankDies, double stacks) {
        public Inputs {
            orders = List.copyOf(orders);
            newDies = new TreeMap<>(newDies);
            bankDies = new TreeMap<>(bankDies);
            newDies.forEach((vendor, dies) -> Check.notNegative("new dies of " + vendor, dies));
            bankDies.forEach((vendor, dies) -> Check.notNegative("banked dies of " + vendor, dies));
            Check.notNegative("stacks", stacks);
        }
    }

    /**
     * What the month gives.
     *
     * @param finished good cards by product id
     * @param bankDiesUsed dies to be taken from each vendor's bank
     * @param stacksUsed stacks to be taken from stock, scrapped ones too
     * @param capacityDies capacity this month, dies placed with memory
     * @param fill share of the memory that orders call for which was placed, 0 to 1
     */
    public record Outputs(
            SortedMap<String, Double> finished,
            SortedMap<String, Double> bankDiesUsed,
            double stacksUsed,
            double capacityDies,
            double fill) {
        /** Good cards of one product, 0 for one that was not ordered. */
        public double units(String product) {
            return finished.getOrDefault(product, 0.0);
        }
    }

    /** Makes the packagers as they stood at the start of 2020. */
    public ChineseAssembly(AssemblyParameters parameters) {
        this.parameters = parameters;
        this.expansions = new Pipeline(parameters.capacityLagMonths(), 0);
        this.capacityDies = parameters.initialCapacityDies();
        this.smoothedOrderDies = capacityDies / (1 + parameters.capacityReserve());
    }

    /** Assembles a month's cards. */
    public Outputs step(Inputs inputs) {
        inputs.newDies().forEach((vendor, dies) -> {
            dieStock.merge(vendor, dies, Double::sum);
            diesReceived += dies;
        });
        int month = inputs.month();
        double stacksWanted = 0;
        for (Order order : inputs.orders()) {
            if (order.stacksPerPackage() > 0) {
                stacksWanted += startsFor(order, month) * order.stacksPerPackage();
            }
        }
        SortedMap<String, DieRation> rations = rationDies(inputs);
        double stacksReady = 0;
        double diesReady = 0;
        for (Order order : inputs.orders()) {
            if (order.stacksPerPackage() > 0) {
                double starts = startsFor(order, month) * share(rations, order);
                stacksReady += starts * order.stacksPerPackage();
                diesReady += starts * order.diesPerPackage();
            }
        }
        // Packagers expand for the dies that reach them, not for orders that lack dies.
        expand(diesReady);
        double fill = FastMath.min(ratio(inputs.stacks(), stacksReady), ratio(capacityDies, diesReady));

        SortedMap<String, Double> finished = new TreeMap<>();
        SortedMap<String, Double> diesUsed = new TreeMap<>();
        SortedMap<String, Double> bankableUsed = new TreeMap<>();
        double stacksUsed = 0;
        for (Order order : inputs.orders()) {
            double starts = startsFor(order, month) * share(rations, order) * (order.stacksPerPackage() > 0 ? fill : 1);
            double good = starts * packageYield(order.diesPerPackage(), month - order.launchMonth());
            double dies = starts * order.diesPerPackage();
            double stacks = starts * order.stacksPerPackage();
            finished.merge(order.product(), good, Double::sum);
            diesUsed.merge(order.vendor(), dies, Double::sum);
            bankableUsed.merge(order.vendor(), order.usesBank() ? dies : 0, Double::sum);
            stacksUsed += stacks;
            diesInCards += good * order.diesPerPackage();
            diesScrapped += dies - good * order.diesPerPackage();
            stacksInCards += good * order.stacksPerPackage();
            stacksScrapped += stacks - good * order.stacksPerPackage();
        }
        SortedMap<String, Double> bankUsed = takeDies(inputs, diesUsed, bankableUsed);
        double overall = stacksWanted > 0 ? FastMath.min(1, stacksUsed / stacksWanted) : 1;
        return new Outputs(
                Collections.unmodifiableSortedMap(finished),
                Collections.unmodifiableSortedMap(bankUsed),
                FastMath.min(stacksUsed, inputs.stacks()),
                capacityDies,
                overall);
    }

    /**
     * Share of packages that are good.
     *
     * @param dies logic dies in the package
     * @param monthsSinceLaunch age of the product; below 0 counts as 0
     */
    public double packageYield(int dies, int monthsSinceLaunch) {
        double gap = parameters.extraDieYieldMature() - parameters.extraDieYieldStart();
        double age = FastMath.max(0, monthsSinceLaunch);
        double extra = parameters.extraDieYieldMature() - gap * FastMath.exp(-age / parameters.extraDieRampMonths());
        return parameters.singleDieYield() * FastMath.pow(extra, dies - 1);
    }

    /** Yield of a product from die to card, as reported: {@code dieYield} times the yield of the package. */
    public double productYield(double dieYield, int dies, int monthsSinceLaunch) {
        double share = Check.share("dieYield", dieYield);
        return dies == 1 ? share : share * packageYield(dies, monthsSinceLaunch);
    }

    /** Dies from home fabs in a vendor's stock. */
    public double dieStock(String vendor) {
        return dieStock.getOrDefault(vendor, 0.0);
    }

    /** Dies from home fabs received since the start. */
    public double diesReceived() {
        return diesReceived;
    }

    /** Dies in good cards since the start, from fabs and banks. */
    public double diesInCards() {
        return diesInCards;
    }

    /** Dies scrapped with failed packages since the start, from fabs and banks. */
    public double diesScrapped() {
        return diesScrapped;
    }

    /** Stacks in good cards since the start. */
    public double stacksInCards() {
        return stacksInCards;
    }

    /** Stacks scrapped with failed packages since the start. */
    public double stacksScrapped() {
        return stacksScrapped;
    }

    /** Capacity, dies placed with memory a month. */
    public double capacityDies() {
        return capacityDies;
    }

    /** Shares of their wanted dies that a vendor's orders get: those that banked dies fit, and the others. */
    private record DieRation(double bankable, double others) {}

    private double startsFor(Order order, int month) {
        return order.units() / packageYield(order.diesPerPackage(), month - order.launchMonth());
    }

    private void expand(double diesToPlace) {
        smoothedOrderDies += (diesToPlace - smoothedOrderDies) / parameters.orderSmoothingMonths();
        double committed = capacityDies + expansions.content();
        double gap = FastMath.max(0, smoothedOrderDies * (1 + parameters.capacityReserve()) - committed);
        capacityDies += expansions.push(FastMath.min(gap, parameters.maxCapacityGrowth() * committed));
    }

    private SortedMap<String, DieRation> rationDies(Inputs inputs) {
        SortedMap<String, Double> bankable = new TreeMap<>();
        SortedMap<String, Double> others = new TreeMap<>();
        for (Order order : inputs.orders()) {
            double dies = startsFor(order, inputs.month()) * order.diesPerPackage();
            bankable.merge(order.vendor(), order.usesBank() ? dies : 0, Double::sum);
            others.merge(order.vendor(), order.usesBank() ? 0 : dies, Double::sum);
        }
        SortedMap<String, DieRation> rations = new TreeMap<>();
        bankable.forEach((vendor, bankableDies) -> {
            double otherDies = others.getOrDefault(vendor, 0.0);
            double home = dieStock(vendor);
            double bank = inputs.bankDies().getOrDefault(vendor, 0.0);
            double even = ratio(home + bank, bankableDies + otherDies);
            rations.put(
                    vendor,
                    even * otherDies <= home
                            ? new DieRation(even, even)
                            : new DieRation(ratio(bank, bankableDies), ratio(home, otherDies)));
        });
        return rations;
    }

    private static double share(SortedMap<String, DieRation> rations, Order order) {
        DieRation ration = rations.getOrDefault(order.vendor(), new DieRation(0, 0));
        return order.usesBank() ? ration.bankable() : ration.others();
    }

    private SortedMap<String, Double> takeDies(
            Inputs inputs, SortedMap<String, Double> diesUsed, SortedMap<String, Double> bankableUsed) {
        SortedMap<String, Double> bankUsed = new TreeMap<>();
        diesUsed.forEach((vendor, dies) -> {
            double wanted = parameters.bankShare() * bankableUsed.getOrDefault(vendor, 0.0);
            double needed = FastMath.max(0, dies - dieStock(vendor));
            double bank = inputs.bankDies().getOrDefault(vendor, 0.0);
            double taken = FastMath.min(bank, FastMath.max(needed, wanted));
            dieStock.put(vendor, FastMath.max(0, dieStock(vendor) - (dies - taken)));
            bankUsed.put(vendor, taken);
        });
        return bankUsed;
    }

    private static double ratio(double available, double wanted) {
        return wanted > available ? available / wanted : 1;
    }
}
