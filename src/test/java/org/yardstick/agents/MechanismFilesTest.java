package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yardstick.market.Quantity;

class MechanismFilesTest {
    private static final Map<String, Class<? extends Record>> SECTIONS = Map.ofEntries(
            Map.entry("assembly", AssemblyParameters.class),
            Map.entry("die-bank", DieBankParameters.class),
            Map.entry("fabs", FabParameters.class),
            Map.entry("labs", LabParameters.class),
            Map.entry("leakage", LeakageParameters.class),
            Map.entry("memory", MemoryParameters.class),
            Map.entry("packaging", PackagingParameters.class),
            Map.entry("politics", PoliticsParameters.class),
            Map.entry("research", ResearchParameters.class),
            Map.entry("software", SoftwareParameters.class),
            Map.entry("states", StateParameters.class),
            Map.entry("talent", TalentParameters.class),
            Map.entry("tools", ToolParameters.class));

    @TestFactory
    Stream<DynamicTest> everyNumberHasItsUnitAndLiesInItsRangeAndBounds() {
        return SECTIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    String section = entry.getKey();
                    Map<?, ?> file = MechanismFiles.read(section);
                    RecordComponent[] components = entry.getValue().getRecordComponents();
                    assertThat(file.keySet().stream().map(Object::toString))
                            .containsExactlyInAnyOrder(Arrays.stream(components)
                                    .map(RecordComponent::getName)
                                    .toArray(String[]::new));
                    for (RecordComponent component : components) {
                        Map<?, ?> node = MechanismFiles.node(file, component.getName());
                        if (component.getType() == Map.class) {
                            node.forEach((key, leaf) -> {
                                if (!(leaf instanceof String)) {
                                    checkLeaf(section + "." + component.getName() + "." + key, component, (Map<?, ?>)
                                            leaf);
                                }
                            });
                        } else if (component.getType() == Set.class) {
                            assertThat((String) node.get("source")).isNotBlank();
                        } else {
                            checkLeaf(section + "." + component.getName(), component, node);
                        }
                    }
                }));
    }

    private static void checkLeaf(String path, RecordComponent component, Map<?, ?> leaf) {
        Quantity quantity = component.getAnnotation(Quantity.class);
        assertThat(quantity).as(path).isNotNull();
        assertThat(leaf.keySet().stream().map(Object::toString))
                .as(path)
                .containsExactlyInAnyOrder("value", "low", "high", "unit", "source");
        assertThat(leaf.get("unit")).as(path).isEqualTo(quantity.unit());
        assertThat((String) leaf.get("source")).as(path).isNotBlank();
        double value = MechanismFiles.number(leaf, "value");
        double low = MechanismFiles.number(leaf, "low");
        double high = MechanismFiles.number(leaf, "high");
        assertThat(low).as(path).isBetween(quantity.min(), value);
        assertThat(high).as(path).isBetween(value, quantity.max());
    }

    @TestFactory
    Stream<DynamicTest> everyVendorHasEveryResearchNumber() {
        Set<String> vendors = Set.of(
                "nvidia",
                "amd",
                "google-tpu",
                "amazon-trainium",
                "huawei",
                "cambricon",
                "baidu-kunlunxin",
                "alibaba-t-head",
                "other-cn");
        ResearchParameters p = MechanismFiles.parameters("research", ResearchParameters.class);
        return Stream.of(p.supportingRevenueUsd(), p.initialStockUsd(), p.cadenceMonths(), p.initialLogFrontier())
                .map(map -> DynamicTest.dynamicTest(
                        map.toString(), () -> assertThat(map.keySet()).isEqualTo(vendors)));
    }
}
