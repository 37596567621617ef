package org.yardstick.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All instruments, one line each: the type ids that regime files use, in the order in which readers see them. */
public final class LeverRegistry {
    /**
     * One instrument.
     *
     * @param type type id, as in regime files
     * @param parameters its record, whose components are the settings
     * @param title one line for readers
     * @param issuers issuer ids that use it
     * @param defaults makes its neutral settings
     */
    public record Entry(
            String type,
            Class<? extends Lever> parameters,
            String title,
            List<String> issuers,
            Supplier<? extends Lever> defaults) {}

    private static final String US = "us";
    private static final String CHINA = "china";
    private static final String ALLIES = "allies";
    private static final String GULF = "gulf";

    private static final Map<String, Entry> ENTRIES = index(
            entry(
                    "chip-threshold",
                    ChipThreshold.class,
                    ChipThreshold::defaults,
                    "Deny or review chips above performance limits",
                    US,
                    ALLIES),
            entry(
                    "entity-list",
                    EntityList.class,
                    EntityList::defaults,
                    "Cut listed firms off from inputs",
                    US,
                    CHINA,
                    ALLIES),
            entry(
                    "foundry-rule",
                    FoundryRule.class,
                    FoundryRule::defaults,
                    "Cut designers off from advanced wafers of foreign foundries",
                    US,
                    ALLIES),
            entry(
                    "tool-control",
                    ToolControl.class,
                    ToolControl::defaults,
                    "Deny advanced chip tools and their servicing",
                    US,
                    ALLIES),
            entry("hbm-control", HbmControl.class, HbmControl::defaults, "Deny high-bandwidth memory", US, ALLIES),
            entry(
                    "country-tiers",
                    CountryTiers.class,
                    CountryTiers::defaults,
                    "Cap chips by tier of country, with company ratios",
                    US),
            entry(
                    "licensed-sales",
                    LicensedSales.class,
                    LicensedSales::defaults,
                    "License denied chips for a share of revenue, under caps",
                    US,
                    ALLIES),
            entry(
                    "transit-tariff",
                    TransitTariff.class,
                    TransitTariff::defaults,
                    "Take a share of chips in transit",
                    US,
                    CHINA,
                    ALLIES,
                    GULF),
            entry(
                    "remote-access-rule",
                    RemoteAccessRule.class,
                    RemoteAccessRule::defaults,
                    "Deny remote use of chips",
                    US,
                    ALLIES),
            entry(
                    "ascend-deterrent",
                    AscendDeterrent.class,
                    AscendDeterrent::defaults,
                    "Threaten foreign users of Chinese chips",
                    US),
            entry(
                    "export-promotion",
                    ExportPromotion.class,
                    ExportPromotion::defaults,
                    "Finance exports of the home stack",
                    US,
                    ALLIES),
            entry(
                    "bilateral-deal",
                    BilateralDeal.class,
                    BilateralDeal::defaults,
                    "Open supply to one partner, on conditions",
                    US,
                    CHINA,
                    GULF),
            entry(
                    "affiliates-rule",
                    AffiliatesRule.class,
                    AffiliatesRule::defaults,
                    "Extend listings to firms owned by listed ones",
                    US),
            entry(
                    "enforcement-budget",
                    EnforcementBudget.class,
                    EnforcementBudget::defaults,
                    "Pay for enforcement of export controls",
                    US,
                    CHINA,
                    ALLIES,
                    GULF),
            entry(
                    "home-subsidy",
                    HomeSubsidy.class,
                    HomeSubsidy::defaults,
                    "Grants for industry at home",
                    US,
                    ALLIES,
                    GULF),
            entry(
                    "data-centre-build-out",
                    DataCentreBuildOut.class,
                    DataCentreBuildOut::defaults,
                    "Speed and fund the building of data centres",
                    US,
                    CHINA,
                    ALLIES,
                    GULF),
            entry(
                    "developer-rules",
                    DeveloperRules.class,
                    DeveloperRules::defaults,
                    "Bind developers of AI at home to rules",
                    US,
                    CHINA),
            entry(
                    "government-objective",
                    GovernmentObjective.class,
                    GovernmentObjective::defaults,
                    "Weigh lead, revenue and security",
                    US,
                    CHINA),
            entry(
                    "talent-limits",
                    TalentLimits.class,
                    TalentLimits::defaults,
                    "Limit the flow of students and engineers",
                    US,
                    ALLIES),
            entry(
                    "outbound-investment-limits",
                    OutboundInvestmentLimits.class,
                    OutboundInvestmentLimits::defaults,
                    "Limit investment in the rival's firms",
                    US,
                    ALLIES),
            entry(
                    "industry-fund",
                    IndustryFund.class,
                    IndustryFund::defaults,
                    "State funds for the chip industry",
                    CHINA),
            entry(
                    "import-acceptance",
                    ImportAcceptance.class,
                    ImportAcceptance::defaults,
                    "Let in a share of foreign chips, by product",
                    CHINA),
            entry(
                    "state-data-centre-ban",
                    StateDataCentreBan.class,
                    StateDataCentreBan::defaults,
                    "Keep foreign chips out of state-funded data centres",
                    CHINA),
            entry(
                    "procurement-quota",
                    ProcurementQuota.class,
                    ProcurementQuota::defaults,
                    "Reserve purchases for home vendors",
                    CHINA),
            entry(
                    "power-subsidy",
                    PowerSubsidy.class,
                    PowerSubsidy::defaults,
                    "Cut power bills of domestic chips",
                    CHINA),
            entry(
                    "domestic-tool-quota",
                    DomesticToolQuota.class,
                    DomesticToolQuota::defaults,
                    "Require domestic tools in new fabs",
                    CHINA),
            entry(
                    "minerals-control",
                    MineralsControl.class,
                    MineralsControl::defaults,
                    "Deny critical minerals",
                    CHINA),
            entry(
                    "stack-export",
                    StackExport.class,
                    StackExport::defaults,
                    "Offer home-made chips abroad with finance",
                    CHINA),
            entry(
                    "standards-diplomacy",
                    StandardsDiplomacy.class,
                    StandardsDiplomacy::defaults,
                    "Draw partners to the issuer's standards",
                    CHINA,
                    US),
            entry(
                    "joint-development",
                    JointDevelopment.class,
                    JointDevelopment::defaults,
                    "Teach partners the home stack",
                    CHINA,
                    US),
            entry(
                    "self-sufficiency-target",
                    SelfSufficiencyTarget.class,
                    SelfSufficiencyTarget::defaults,
                    "Reserve purchases while home supply misses its path",
                    CHINA),
            entry(
                    "openness-programme",
                    OpennessProgramme.class,
                    OpennessProgramme::defaults,
                    "Open weights, stacks and doors to talent",
                    CHINA,
                    US),
            entry(
                    "responsive-acceptance",
                    ResponsiveAcceptance.class,
                    ResponsiveAcceptance::defaults,
                    "Refuse more imports as home supply covers more",
                    CHINA),
            entry(
                    "responsive-fund",
                    ResponsiveFund.class,
                    ResponsiveFund::defaults,
                    "Fund industry more as more is denied",
                    CHINA),
            entry(
                    "alignment-override",
                    AlignmentOverride.class,
                    AlignmentOverride::defaults,
                    "Set how far allies follow tool controls",
                    ALLIES,
                    US),
            entry(
                    "compensation",
                    AlliedCompensation.class,
                    AlliedCompensation::defaults,
                    "Pay allied toolmakers for lost sales",
                    US,
                    ALLIES),
            entry(
                    "sovereignty-procurement",
                    SovereigntyProcurement.class,
                    SovereigntyProcurement::defaults,
                    "Reserve public purchases in allied markets",
                    ALLIES,
                    GULF),
            entry(
                    "supplier-exclusion",
                    SupplierExclusion.class,
                    SupplierExclusion::defaults,
                    "Keep named vendors out by pledge",
                    GULF,
                    ALLIES));

    private LeverRegistry() {}

    /** Every instrument by type id, in reading order. */
    public static Map<String, Entry> entries() {
        return ENTRIES;
    }

    /** Record class of every instrument by type id, in reading order. */
    public static Map<String, Class<? extends Lever>> types() {
        Map<String, Class<? extends Lever>> types = new LinkedHashMap<>();
        ENTRIES.forEach((type, entry) -> types.put(type, entry.parameters()));
        return Collections.unmodifiableMap(types);
    }

    private static Entry entry(
            String type,
            Class<? extends Lever> parameters,
            Supplier<? extends Lever> defaults,
            String title,
            String... issuers) {
        return new Entry(type, parameters, title, List.of(issuers), defaults);
    }

    private static Map<String, Entry> index(Entry... entries) {
        Map<String, Entry> index = new LinkedHashMap<>();
        for (Entry entry : entries) {
            index.put(entry.type(), entry);
        }
        return Collections.unmodifiableMap(index);
    }
}
