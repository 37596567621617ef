package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The shipped sections of supply fit their records: names, units, ranges and sources. */
final class UpstreamWorldFilesTest {
    @Test
    void everySectionFitsItsRecord() {
        assertThat(WorldFile.faults(PackagingParameters.class, "packaging")).isEmpty();
        assertThat(WorldFile.faults(FabParameters.class, "fabs")).isEmpty();
        assertThat(WorldFile.faults(DieBankParameters.class, "die-bank")).isEmpty();
        assertThat(WorldFile.faults(MemoryParameters.class, "memory")).isEmpty();
        assertThat(WorldFile.faults(ToolParameters.class, "tools")).isEmpty();
        assertThat(WorldFile.faults(AssemblyParameters.class, "assembly")).isEmpty();
    }
}
