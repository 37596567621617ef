package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.analysis.CrossedDesign;
import org.yardstick.analysis.Design;
import org.yardstick.analysis.Distribution;
import org.yardstick.analysis.GridDesign;
import org.yardstick.analysis.LatinHypercubeDesign;
import org.yardstick.analysis.MorrisDesign;
import org.yardstick.analysis.SaltelliDesign;
import org.yardstick.analysis.SobolDesign;
import org.yardstick.model.RandomStreams;
import org.yardstick.scenario.Study;
import org.yardstick.scenario.StudyFactor;
import org.yardstick.scenario.StudyPoint;

/**
 * The points of a study as values of its factors. Equal studies with equal seeds have equal points. Not for several
 * threads.
 */
public final class SweepPoints {

    private final Study study;
    private final Design design;

    /** Dimension of the design by factor. */
    private final int[] dimensions;

    private final List<Distribution> distributions = new ArrayList<>();

    /** Works out how the points of a study are chosen. */
    public SweepPoints(Study study) {
        this.study = study;
        List<Integer> inner = new ArrayList<>();
        List<Integer> crossed = new ArrayList<>();
        for (int i = 0; i < study.factors().size(); i++) {
            StudyFactor factor = study.factors().get(i);
            (study.design().cross().contains(factor.name()) ? crossed : inner).add(i);
            distributions.add(
                    factor instanceof StudyFactor.Range range ? distribution(range) : new Distribution.Uniform(0, 1));
        }
        Design plain = design(inner);
        this.design = crossed.isEmpty()
                ? plain
                : new CrossedDesign(plain, crossed.stream().map(this::axis).toList());
        this.dimensions = new int[study.factors().size()];
        inner.addAll(crossed);
        for (int d = 0; d < inner.size(); d++) {
            dimensions[inner.get(d)] = d;
        }
    }

    private Design design(List<Integer> factors) {
        Study.Design spec = study.design();
        UniformRandomProvider random = new RandomStreams(RandomStreams.runSeed(study.seed(), 0)).stream("sweep-design");
        return switch (spec.type()) {
            case GRID -> new GridDesign(factors.stream().map(this::axis).toList());
            case LIST -> new GridDesign(List.of(GridDesign.even(spec.list().size())));
            case LATIN_HYPERCUBE -> new LatinHypercubeDesign(spec.points(), factors.size(), random);
            case SOBOL -> new SobolDesign(spec.points(), factors.size(), random);
            case MORRIS -> new MorrisDesign(spec.trajectories(), spec.levels(), factors.size(), random);
            case SALTELLI -> new SaltelliDesign(spec.points(), factors.size(), spec.secondOrder(), random);
        };
    }

    private double[] axis(int factor) {
        return study.factors().get(factor) instanceof StudyFactor.Category category
                ? GridDesign.middles(category.choices().size())
                : GridDesign.even(((StudyFactor.Range) study.factors().get(factor)).levels());
    }

    private static Distribution distribution(StudyFactor.Range range) {
        return switch (range.shape()) {
            case UNIFORM ->
                // Whole numbers at both ends are as likely as those between.
                range.whole()
                        ? new Distribution.Uniform(range.low() - 0.5, range.high() + 0.5)
                        : new Distribution.Uniform(range.low(), range.high());
            case LOG_UNIFORM -> new Distribution.LogUniform(range.low(), range.high());
            case TRIANGULAR -> new Distribution.Triangular(range.low(), range.mode(), range.high());
            case NORMAL -> new Distribution.Normal(range.mean(), range.sd(), range.low(), range.high());
        };
    }

    /** Returns the number of points. */
    public int size() {
        return design.points();
    }

    /** Returns the number of runs. */
    public int runs() {
        return Math.multiplyExact(size(), study.replicates());
    }

    /** Returns the values of a point as results write them, one for each factor. */
    public List<String> values(int point) {
        if (study.design().type() == Study.DesignType.LIST) {
            return study.design().list().get(point);
        }
        double[] place = design.place(point);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < dimensions.length; i++) {
            values.add(value(i, place[dimensions[i]]));
        }
        return values;
    }

    private String value(int factor, double place) {
        if (study.factors().get(factor) instanceof StudyFactor.Category category) {
            int count = category.choices().size();
            return category.choices()
                    .get(Math.min(count - 1, (int) (place * count)))
                    .label();
        }
        StudyFactor.Range range = (StudyFactor.Range) study.factors().get(factor);
        double value = distributions.get(factor).quantile(place);
        return range.whole()
                ? Long.toString(Math.round(Math.min(range.high(), Math.max(range.low(), Math.rint(value)))))
                : NumberText.of(value);
    }

    /** Returns what a point sets. */
    StudyPoint point(int point) {
        return StudyPoint.of(study.factors(), values(point));
    }

    /** Returns what a point is within the structure of the design. */
    Design.Part part(int point) {
        return design.part(point);
    }

    /** Returns the name of the factor that moved in a Morris step; blank for none. */
    String moved(Design.Part part) {
        for (int i = 0; i < dimensions.length; i++) {
            if (dimensions[i] == part.moved()) {
                return study.factors().get(i).name();
            }
        }
        return "";
    }
}
