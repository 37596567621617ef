package org.yardstick.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What the program's own comments say of its classes, so that pages say nothing else. */
final class SourceComments {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "yardstick");
    private static final List<String> ROOMS = List.of("agents", "model", "policy", "scenario");

    private final Map<String, Comment> byClass = new TreeMap<>();

    /**
     * What is said of a class.
     *
     * @param text comment on the class; paragraphs are parted by empty lines
     * @param components what it says of each component of a record
     * @param constants comments on the constants of an enum, in their order
     */
    record Comment(String text, Map<String, String> components, Map<String, String> constants) {
        /** The first sentence of the comment on the class. */
        String firstSentence() {
            int end = text.indexOf(". ");
            return end < 0 ? text : text.substring(0, end + 1);
        }
    }

    SourceComments() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources()));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree declaration : unit.getTypeDecls()) {
                    if (declaration instanceof ClassTree found) {
                        byClass.put(
                                unit.getPackageName() + "." + found.getSimpleName(),
                                read(comments, new TreePath(new TreePath(unit), found), found));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sources cannot be read", e);
        }
    }

    /** What is said of a class. */
    Comment of(Class<?> type) {
        Comment comment = byClass.get(type.getName());
        if (comment == null) {
            throw new IllegalStateException(type.getName() + " is not in the sources of " + ROOMS);
        }
        return comment;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(room))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    private static Comment read(DocTrees comments, TreePath path, ClassTree declaration) {
        Map<String, String> components = new LinkedHashMap<>();
        Map<String, String> constants = new LinkedHashMap<>();
        for (Tree member : declaration.getMembers()) {
            if (member instanceof VariableTree constant) {
                DocCommentTree comment = comments.getDocCommentTree(new TreePath(path, constant));
                if (comment != null) {
                    constants.put(constant.getName().toString(), words(comment.getFullBody()));
                }
            }
        }
        DocCommentTree own = comments.getDocCommentTree(path);
        if (own == null) {
            return new Comment("", components, constants);
        }
        for (DocTree tag : own.getBlockTags()) {
            if (tag instanceof ParamTree component) {
                components.put(component.getName().toString(), words(component.getDescription()));
            }
        }
        return new Comment(words(own.getFullBody()), components, constants);
    }

    private static String words(List<? extends DocTree> trees) {
        StringBuilder text = new StringBuilder();
        for (DocTree tree : trees) {
            text.append(words(tree));
        }
        return text.toString()
                .replaceAll("[ \\t]*\\n[ \\t]*(?!\\n)", " ")
                .replaceAll(" *\u00b6 *", "\n\n")
                .replaceAll(" +", " ")
                .strip();
    }

    private static String words(DocTree tree) {
        if (tree instanceof TextTree words) {
            return words.getBody().replace("*", "\\*");
        }
        if (tree instanceof LiteralTree literal) {
            return Text.code(literal.getBody().toString());
        }
        if (tree instanceof LinkTree link) {
            return Text.code(link.getReference().toString().replaceFirst("^.*#", ""));
        }
        if (tree instanceof EntityTree entity) {
            return entity.getName().contentEquals("amp") ? "&" : "&" + entity.getName() + ";";
        }
        return tree instanceof StartElementTree element && element.getName().contentEquals("p") ? "\u00b6" : "";
    }
}
