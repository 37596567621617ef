package org.yardstick.reference;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which settings of a record the program reads, told from its compiled classes: a setting may be declared and do nothing. */
final class ReadSettings {
    private static final Set<String> MECHANISMS = Set.of("org.yardstick.model", "org.yardstick.agents");

    private final JavaClasses program = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.yardstick");

    /** Components of a record that nothing reads, in their order. */
    List<String> unread(Class<?> type) {
        JavaClass record = program.get(type);
        Set<String> read = new HashSet<>();
        for (JavaMethod method : live(record)) {
            method.getFieldAccesses()
                    .forEach(access -> read.add(access.getTarget().getName()));
        }
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !read.contains(name))
                .toList();
    }

    /** Classes outside the record's package that name it, by simple name; the list of levers is no reader. */
    Set<String> readers(Class<?> type) {
        return program.get(type).getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass())
                .filter(user -> !user.getPackageName().equals(type.getPackageName()))
                .map(user -> user.getSimpleName())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Constants that neither the model nor its agents ask for by name, in their order and in kebab case. */
    List<String> unasked(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> program.get(type).getField(constant.name()).getAccessesToSelf().stream()
                        .map(access -> access.getOriginOwner().getPackageName())
                        .noneMatch(MECHANISMS::contains))
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** Methods that somebody else calls, by the record's own name or through an interface, and what these call in turn. */
    private static Set<JavaMethod> live(JavaClass record) {
        Set<JavaMethod> live = new HashSet<>();
        Deque<JavaMethod> open = new ArrayDeque<>();
        for (JavaMethod method : record.getMethods()) {
            if (calledFromOutside(record, method)) {
                open.add(method);
            }
        }
        while (!open.isEmpty()) {
            JavaMethod method = open.remove();
            if (live.add(method)) {
                method.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().equals(record))
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .forEach(open::add);
            }
        }
        return live;
    }

    private static boolean calledFromOutside(JavaClass record, JavaMethod method) {
        if (usedOutside(record, method)) {
            return true;
        }
        String[] parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return record.getAllRawInterfaces().stream()
                .flatMap(type -> type.tryGetMethod(method.getName(), parameters).stream())
                .anyMatch(declared -> usedOutside(record, declared));
    }

    private static boolean usedOutside(JavaClass record, JavaMethod method) {
        return method.getAccessesToSelf().stream()
                .anyMatch(access -> !access.getOriginOwner().equals(record));
    }
}
