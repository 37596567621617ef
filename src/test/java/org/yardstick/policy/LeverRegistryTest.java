package org.yardstick.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yardstick.market.Product;
import org.yardstick.market.Quantity;
import org.yardstick.market.Region;

final class LeverRegistryTest {

    static List<LeverRegistry.Entry> entries() {
        return List.copyOf(LeverRegistry.entries().values());
    }

    @Test
    void everyInstrumentOfTheModelHasOneLine() {
        assertThat(LeverRegistry.types()).hasSize(38);
        assertThat(LeverRegistry.types().get("licensed-sales")).isEqualTo(LicensedSales.class);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void neutralSettingsHaveNeutralEffects(LeverRegistry.Entry entry) {
        Lever lever = entry.defaults().get();
        assertThat(lever).isInstanceOf(entry.parameters());
        for (Region market : List.of(Samples.US, Samples.CHINA, Samples.UAE, Samples.MALAYSIA, Samples.JAPAN)) {
            for (Product product : List.of(Samples.A100, Samples.H20, Samples.B200, Samples.L4, Samples.ASCEND)) {
                for (boolean state : new boolean[] {false, true}) {
                    ChipTrade trade = Samples.trade(market, product, "china", state, 2);
                    if (lever instanceof TradeRule rule) {
                        assertThat(rule.judge(trade)).isEqualTo(Ruling.SILENT);
                    }
                    if (lever instanceof CostRule rule) {
                        assertThat(Double.doubleToRawLongBits(rule.costShare(trade)))
                                .isZero();
                    }
                    if (lever instanceof Deterrent deterrent) {
                        assertThat(deterrent.expectedPenaltyShare(trade)).isZero();
                    }
                    if (lever instanceof Mandate mandate) {
                        assertThat(mandate.homeShare(market.id(), state)).isZero();
                    }
                }
            }
            for (InputTrade.Kind kind : InputTrade.Kind.values()) {
                if (lever instanceof InputRule rule) {
                    assertThat(rule.openShare(Samples.input(kind, "us", "smic", market.id())))
                            .isEqualTo(1);
                }
            }
        }
        for (Programme.Purpose purpose : Programme.Purpose.values()) {
            if (lever instanceof Programme programme) {
                assertThat(programme.usdPerMonth(purpose)).isZero();
            }
        }
        if (lever instanceof Enforcement enforcement) {
            assertThat(enforcement.budgetUsdPerYear()).isZero();
        }
        if (lever instanceof DealOffer deal) {
            assertThat(deal.unitsPerYear()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyNumberStatesItsUnitAndItsBoundsAreHeld(LeverRegistry.Entry entry) throws ReflectiveOperationException {
        RecordComponent[] components = entry.parameters().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Class<?> type = components[i].getType();
            boolean mapOfNumbers = type == Map.class;
            boolean number = type == double.class || type == int.class || type == Optional.class || mapOfNumbers;
            Quantity quantity = components[i].getAnnotation(Quantity.class);
            assertThat(quantity != null).as(components[i].toString()).isEqualTo(number);
            if (quantity != null) {
                refuses(entry, i, boxed(components[i], quantity.min() - 1));
                refuses(entry, i, boxed(components[i], quantity.max() * 2 + 1));
                if (type != int.class) {
                    refuses(entry, i, boxed(components[i], Double.NaN));
                }
            }
        }
    }

    private static Object boxed(RecordComponent component, double value) {
        if (component.getType() == int.class) {
            return (int) value;
        }
        if (component.getType() == Optional.class) {
            return Optional.of(value);
        }
        if (component.getType() == Map.class) {
            Refers names = component.getAnnotation(Refers.class);
            return Map.of(names != null && names.value() == Refers.To.PURPOSE ? "fabs" : "china", value);
        }
        return value;
    }

    private static void refuses(LeverRegistry.Entry entry, int index, Object bad) throws ReflectiveOperationException {
        RecordComponent[] components = entry.parameters().getRecordComponents();
        Lever neutral = entry.defaults().get();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            components[i].getAccessor().setAccessible(true);
            values[i] = i == index ? bad : components[i].getAccessor().invoke(neutral);
        }
        Constructor<?> constructor = entry.parameters()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        assertThatThrownBy(() -> constructor.newInstance(values))
                .as("%s of %s set to %s", components[index].getName(), entry.type(), bad)
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(components[index].getName());
    }
}
