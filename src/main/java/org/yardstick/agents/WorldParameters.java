package org.yardstick.agents;

/**
 * Every mechanism parameter of a world: one component a section, one file a section in the world folder.
 *
 * @param choice how buyers choose
 * @param demand what buyers want to spend
 * @param beliefs belief of being cut off
 * @param orders ordering under wait, and prices
 * @param vendors production, launches and prices of vendors
 * @param packaging advanced packaging
 * @param fabs Chinese fabs
 * @param dieBank banked foreign dies
 * @param memory HBM
 * @param tools toolmakers
 * @param assembly Chinese packaging and assembly
 * @param labs AI labs
 * @param software software stacks
 * @param research research and development of vendors
 * @param states states
 * @param leakage smuggling and leasing
 * @param politics lobbying
 * @param talent people
 */
public record WorldParameters(
        ChoiceParameters choice,
        DemandParameters demand,
        BeliefParameters beliefs,
        OrderParameters orders,
        VendorParameters vendors,
        PackagingParameters packaging,
        FabParameters fabs,
        DieBankParameters dieBank,
        MemoryParameters memory,
        ToolParameters tools,
        AssemblyParameters assembly,
        LabParameters labs,
        SoftwareParameters software,
        ResearchParameters research,
        StateParameters states,
        LeakageParameters leakage,
        PoliticsParameters politics,
        TalentParameters talent) {}
