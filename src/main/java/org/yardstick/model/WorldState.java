package org.yardstick.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yardstick.agents.Buyer;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Desk;
import org.yardstick.agents.ProductLine;
import org.yardstick.agents.StackChoice;
import org.yardstick.agents.VendorSpec;
import org.yardstick.agents.WorldParameters;
import org.yardstick.market.Product;
import org.yardstick.market.Region;
import org.yardstick.policy.ChipTrade;
import org.yardstick.policy.PolicyMonth;
import org.yardstick.policy.StackExport;
import org.yardstick.scenario.Scenario;

/**
 * Everything that one run holds: agents, books and flows. Phases change it; metrics read it. Markets, vendors,
 * stacks, desks, buyers and product lines are known by index.
 */
public final class WorldState {
    /** Market id of the United States. */
    public static final String US = "us";

    /** Market id of China. */
    public static final String CHINA = "china";

    /** Market id of Taiwan, home of the foundry. */
    public static final String TAIWAN = "taiwan";

    private final Scenario scenario;
    private final List<Region> regions;
    private final Map<String, Integer> regionIndex = new HashMap<>();
    private final List<String> stacks;
    private final List<String> stackHomes;
    private final List<ChipVendor> vendors = new ArrayList<>();
    private final Map<String, Integer> vendorIndex = new HashMap<>();
    private final List<ProductLine> lines = new ArrayList<>();
    private final List<ProductLine> active = new ArrayList<>();
    private final List<ProductLine> activeView = Collections.unmodifiableList(active);
    private final List<ProductLine> linesView = Collections.unmodifiableList(lines);
    private final List<ChipVendor> vendorsView = Collections.unmodifiableList(vendors);
    private final Map<String, ProductLine> lineById = new HashMap<>();
    private final List<Desk> desks;
    private final List<Buyer> buyers;
    private final Upstream upstream;
    private final SoftwareEcosystem software;
    private final StateAffairs states;
    private final Laboratories labs;
    private final ResearchAndDevelopment research;
    private final SideRoutes routes;
    private final PublicAccounts accounts;
    private final HomeSales homeSales;
    private final Set<String> captives;
    private final Homes homes;
    private final Installed installed;
    private final Flows flows;
    private final Wishes wishes;
    private final SpendingAccounts spending;
    private final TermsTable terms;
    private final QuotaBook quotas = new QuotaBook();
    private PolicyMonth policy;
    private int month;

    WorldState(WorldBuilder builder) {
        scenario = builder.scenario;
        regions = scenario.world().regions();
        for (int r = 0; r < regions.size(); r++) {
            regionIndex.put(regions.get(r).id(), r);
        }
        stacks = builder.stacks;
        stackHomes = builder.stackHomes;
        for (VendorSpec spec : scenario.world().vendors()) {
            vendorIndex.put(spec.id(), vendors.size());
            double uplift = parameters().vendors().systemsUplift().getOrDefault(spec.id(), 0.0);
            vendors.add(new ChipVendor(spec, vendors.size(), stacks.indexOf(spec.stack()), uplift));
        }
        desks = builder.desks;
        buyers = builder.buyers;
        upstream = builder.upstream;
        software = new SoftwareEcosystem(stacks, parameters().software());
        states = new StateAffairs(regions, parameters().states());
        labs = new Laboratories(parameters().labs(), parameters().talent());
        research = new ResearchAndDevelopment(
                scenario.world().vendors(),
                scenario.world().products(),
                builder,
                parameters().research());
        routes = new SideRoutes(
                parameters().leakage(),
                builder.brokerDesks,
                builder.lessorDesks,
                buyers,
                desks.size(),
                stacks.size(),
                builder.streams.stream("grey-market"));
        accounts = new PublicAccounts(parameters().politics());
        homeSales = new HomeSales(vendors.size());
        captives = builder.captives;
        homes = new Homes(vendors, desks, captives, this::region);
        installed = new Installed(regions.size(), stacks.size());
        flows = new Flows(regions.size(), 128);
        wishes = new Wishes(desks.size(), regions.size(), stacks.size());
        spending = new SpendingAccounts(desks.size(), parameters().demand());
        terms = new TermsTable(desks, regions.size());
        policy = builder.firstPolicy;
    }

    /** The scenario that runs. */
    public Scenario scenario() {
        return scenario;
    }

    /** Mechanism parameters. */
    public WorldParameters parameters() {
        return scenario.world().parameters();
    }

    /** Month now simulated, from 0 at the start. */
    public int month() {
        return month;
    }

    /** The same as a calendar month. */
    public YearMonth yearMonth() {
        return scenario.start().plusMonths(month);
    }

    void setMonth(int month) {
        this.month = month;
    }

    /** First month of the run. */
    public YearMonth firstMonth() {
        return scenario.start();
    }

    /** Index of a calendar month; may be negative. */
    public int monthIndex(YearMonth yearMonth) {
        return (yearMonth.getYear() - scenario.start().getYear()) * 12
                + yearMonth.getMonthValue()
                - scenario.start().getMonthValue();
    }

    /** Markets. */
    public List<Region> regions() {
        return regions;
    }

    /** Index of a market, or -1. */
    public int region(String id) {
        return regionIndex.getOrDefault(id, -1);
    }

    /** Stack ids. */
    public List<String> stacks() {
        return stacks;
    }

    /** Home market id of a stack. */
    public String stackHome(int stack) {
        return stackHomes.get(stack);
    }

    /** Whether some stack is at home in a market. */
    boolean hasHomeStack(String market) {
        return stackHomes.contains(market);
    }

    /** Vendors. */
    public List<ChipVendor> vendors() {
        return vendorsView;
    }

    /** Index of a vendor, or -1. */
    public int vendor(String id) {
        return vendorIndex.getOrDefault(id, -1);
    }

    /** Product lines in order of launch. */
    public List<ProductLine> lines() {
        return linesView;
    }

    /** Lines on sale, to come, on order or in stock: those that a month has to look at. */
    List<ProductLine> activeLines() {
        return activeView;
    }

    /** Lists the active lines of the month. */
    void refreshActive() {
        active.clear();
        for (ProductLine line : lines) {
            if (line.launchMonth() >= month || line.onSale(month) || line.book().totalUsd() > 0) {
                active.add(line);
            }
        }
    }

    /** The product of an id, if it is on some vendor's list. */
    Optional<ProductLine> line(String productId) {
        return Optional.ofNullable(lineById.get(productId));
    }

    /** Whether a product is on some vendor's list. */
    public boolean hasLine(String productId) {
        return lineById.containsKey(productId);
    }

    /** Puts a product on its vendor's list; a variant shares the dies of its base where that is on the list. */
    ProductLine launch(Product product, int launchMonth) {
        int vendor = vendor(product.vendor());
        int index = lines.size();
        ProductLine base = product.variantOf().map(lineById::get).orElse(null);
        int family = base == null ? index : base.family();
        int withdrawn = product.withdrawn()
                .map(this::monthIndex)
                .orElse(launchMonth + parameters().vendors().lifeMonths());
        double worth = StackChoice.worthH100e(
                product.h100e(), product.bandwidthTbS(), parameters().choice().bandwidthWeight());
        ProductLine line = new ProductLine(
                product, index, vendor, stacks.indexOf(product.stack()), family, launchMonth, withdrawn, worth);
        lines.add(line);
        lineById.put(product.id(), line);
        vendors.get(vendor).add(line);
        return line;
    }

    /** Desks. */
    public List<Desk> desks() {
        return desks;
    }

    /** Buyers. */
    public List<Buyer> buyers() {
        return buyers;
    }

    /** Group of a buyer who buys for own use. */
    public BuyerGroup group(Buyer buyer) {
        return scenario.world().buyerGroups().get(buyer.group());
    }

    /** What a vendor earned worldwide this month outside chips for data centres, USD; 0 where not known. */
    public double otherSegmentsUsd(String vendor) {
        return scenario.world().otherSegments().monthlyUsd(vendor, yearMonth());
    }

    /** Makers and suppliers of parts. */
    public Upstream upstream() {
        return upstream;
    }

    /** Software stacks. */
    public SoftwareEcosystem software() {
        return software;
    }

    /** States. */
    public StateAffairs states() {
        return states;
    }

    /** Labs and talent. */
    public Laboratories labs() {
        return labs;
    }

    /** Vendors' research. */
    public ResearchAndDevelopment research() {
        return research;
    }

    /** Smuggling and leasing. */
    public SideRoutes routes() {
        return routes;
    }

    /** Public accounts, lobbying and welfare. */
    public PublicAccounts accounts() {
        return accounts;
    }

    HomeSales homeSales() {
        return homeSales;
    }

    /** Vendors whose chips only one group of buyers may buy. */
    Set<String> captives() {
        return captives;
    }

    /** Number of vendors at home in a market. */
    int homeVendors(String market) {
        return (int) vendors.stream()
                .filter(vendor -> vendor.spec().home().equals(market))
                .count();
    }

    /** Share of their output that vendors of a market offer abroad: their own habit, or what a lever sets aside. */
    double exportShare(ChipVendor vendor) {
        double share = parameters().vendors().exportShare();
        for (StackExport lever : policy.inForce(StackExport.class)) {
            if (lever.vendors().contains(vendor.spec().id())) {
                share = Math.max(share, lever.outputShare());
            }
        }
        return share;
    }

    /** Installed compute. */
    public Installed installed() {
        return installed;
    }

    /** Sales of the month. */
    public Flows flows() {
        return flows;
    }

    /** What buyers wanted this month. */
    public Wishes wishes() {
        return wishes;
    }

    SpendingAccounts spending() {
        return spending;
    }

    TermsTable terms() {
        return terms;
    }

    QuotaBook quotas() {
        return quotas;
    }

    /** Policies of the month. */
    public PolicyMonth policy() {
        return policy;
    }

    void setPolicy(PolicyMonth policy) {
        this.policy = policy;
    }

    /** Index of the market in which a desk's owners have their headquarters. */
    int headquarters(Desk desk) {
        return homes.ofOwners(desk);
    }

    /** Whether a vendor offers a line to a desk at all, before any government speaks. */
    boolean sells(ProductLine line, Desk desk) {
        return homes.sells(line.vendor(), desk);
    }

    /** Index of the market where a vendor is at home, or -1. */
    int homeRegion(int vendor) {
        return homes.ofVendor(vendor);
    }

    /** The sale of a line to a desk, as governments see it. */
    ChipTrade trade(ProductLine line, Desk desk) {
        ChipVendor vendor = vendors.get(line.vendor());
        int lag = Math.max(0, vendor.newestGeneration(month) - line.product().generation());
        Region region = regions.get(desk.region());
        return new ChipTrade(
                line.product(),
                lag,
                region,
                desk.headquarters(),
                desk.stateFunded(),
                vendor.spec().home());
    }
}
