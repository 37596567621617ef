package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Turns YAML text into a {@link Tree}, event by event. Anchors and aliases are refused, so that the tree is
 * never larger than the text.
 */
final class YamlParser {

    private static final int MAX_DEPTH = 24;
    private static final int MAX_TAB_PROBLEMS = 20;

    private final String file;
    private final boolean override;
    private final int fixedLine;
    private final ProblemList problems;

    private YamlParser(String file, boolean override, int fixedLine, ProblemList problems) {
        this.file = file;
        this.override = override;
        this.fixedLine = fixedLine;
        this.problems = problems;
    }

    /** The keys at the top of a file, or empty after reporting why there are none. */
    static Optional<Tree.Mapping> file(String file, String text, ProblemList problems) {
        Optional<Tree> tree = new YamlParser(file, false, 0, problems).parse(text);
        if (tree.isPresent() && !(tree.get() instanceof Tree.Mapping)) {
            problems.add(
                    tree.get().place(),
                    "",
                    "holds %s, expected keys with values. Maybe begin with \"id: ...\"."
                            .formatted(tree.get().kind()));
        }
        return tree.filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
    }

    /** A value given at one place, such as in an option; all of it counts as written there. */
    static Optional<Tree> value(String text, Place place, ProblemList problems) {
        return new YamlParser(place.file(), place.override(), place.line(), problems).parse(text);
    }

    private Optional<Tree> parse(String text) {
        int before = problems.count();
        reportTabs(text);
        if (problems.count() > before) {
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setCodePointLimit((int) InputFiles.MAX_BYTES)
                .build();
        Tree root = null;
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            int documents = 0;
            while (events.hasNext()) {
                Event event = events.next();
                if (event.getEventId() == Event.ID.DocumentStart) {
                    documents++;
                    if (documents > 1) {
                        problems.add(
                                place(event.getStartMark()),
                                "",
                                "a second document begins, expected one in a file. Maybe remove the line \"---\".");
                        return Optional.empty();
                    }
                } else if (event instanceof NodeEvent) {
                    root = node(event, events, 0);
                }
            }
        } catch (MarkedYamlEngineException e) {
            String what = e.getProblem() == null ? "it cannot be read" : e.getProblem();
            problems.add(
                    place(e.getProblemMark()),
                    "",
                    "is no YAML here: " + what.replace("\n", " ")
                            + ". Maybe a colon, quote, bracket or indent is missing on this line or before it.");
        } catch (ReaderException e) {
            int line = 1
                    + (int) text.codePoints()
                            .limit(e.getPosition())
                            .filter(c -> c == '\n')
                            .count();
            problems.add(
                    at(line),
                    "",
                    "holds the control character U+%04X. Maybe remove it or save the file as text."
                            .formatted(e.getCodePoint()));
        } catch (TooDeep e) {
            problems.add(e.place, "", "is nested more than " + MAX_DEPTH + " levels deep. Maybe a bracket is wrong.");
        } catch (YamlEngineException e) {
            problems.add(at(1), "", "cannot be read as YAML: " + e.getMessage() + ". Maybe compare an example.");
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        if (root == null) {
            problems.add(at(0), "", "says nothing. Maybe every line is a comment.");
        }
        return Optional.ofNullable(root);
    }

    private void reportTabs(String text) {
        int line = 0;
        int found = 0;
        for (String content : text.split("\n", -1)) {
            line++;
            int i = 0;
            while (i < content.length() && content.charAt(i) == ' ') {
                i++;
            }
            if (i < content.length() && content.charAt(i) == '\t' && !content.isBlank() && found < MAX_TAB_PROBLEMS) {
                found++;
                problems.add(at(line), "", "is indented by a tab, expected spaces. Maybe use two spaces a level.");
            }
        }
    }

    private Tree node(Event event, Iterator<Event> events, int depth) {
        Place place = place(event.getStartMark());
        if (depth > MAX_DEPTH) {
            throw new TooDeep(place);
        }
        if (event instanceof AliasEvent alias) {
            problems.add(
                    place,
                    "",
                    "uses the alias *" + alias.getAlias()
                            + ", expected a plain value. Maybe write the value out at each place.");
            return new Tree.Scalar(place, "", false);
        }
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(anchor -> problems.add(
                        place, "", "sets the anchor &" + anchor + ", expected none. Maybe write the value out."));
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        tag.ifPresent(
                name -> problems.add(place, "", "has the tag " + name + ", expected none. Maybe remove the tag."));
        if (event instanceof ScalarEvent scalar) {
            return new Tree.Scalar(place, scalar.getValue(), !scalar.isPlain());
        }
        if (event instanceof SequenceStartEvent) {
            List<Tree> items = new ArrayList<>();
            for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                items.add(node(next, events, depth + 1));
            }
            return new Tree.Sequence(place, items);
        }
        if (event instanceof MappingStartEvent) {
            return mapping(place, events, depth);
        }
        throw new YamlEngineException("unexpected " + event.getEventId());
    }

    private Tree mapping(Place place, Iterator<Event> events, int depth) {
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Tree key = node(next, events, depth + 1);
            Tree value = node(events.next(), events, depth + 1);
            if (!(key instanceof Tree.Scalar name)) {
                problems.add(key.place(), "", "has " + key.kind() + " as a key, expected a name. Maybe quote it.");
                continue;
            }
            Tree.Entry earlier = entries.putIfAbsent(name.text(), new Tree.Entry(key.place(), value));
            if (earlier != null) {
                problems.add(
                        key.place(),
                        name.text(),
                        "is given twice, first on line %d; expected once. Maybe remove one."
                                .formatted(earlier.keyPlace().line()));
            }
        }
        return new Tree.Mapping(place, entries);
    }

    private Place place(Optional<Mark> mark) {
        return at(mark.map(m -> m.getLine() + 1).orElse(0));
    }

    private Place at(int line) {
        return new Place(file, fixedLine > 0 ? fixedLine : line, override);
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Place place;

        TooDeep(Place place) {
            this.place = place;
        }
    }
}
