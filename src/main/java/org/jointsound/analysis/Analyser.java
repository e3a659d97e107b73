package org.jointsound.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.concern.Circumstances;
import org.jointsound.concern.Concern;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.concern.Refractory;
import org.jointsound.event.SoundEvent;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.Prediction;
import org.jointsound.model.Verdict;
import org.jointsound.model.VerdictRule;
import org.jointsound.problem.InputException;
import org.jointsound.report.Report;
import org.jointsound.report.ReportAssembler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pipeline: a recording in, a report or the reason for its refusal out. Thread-safe. */
public final class Analyser {
    private static final Logger LOG = LoggerFactory.getLogger(Analyser.class);

    private final Listener listener;
    private final EventClassifier classifier;
    private final VerdictRule verdictRule;
    private final ConcernPolicy policy;
    private final ReportAssembler assembler;
    private final InstantSource clock;
    private final @Nullable EventClassifier second;

    /**
     * A pipeline around one model, which measures what that model reads.
     *
     * @throws InputException ({@code model-not-ready}) if this program does not measure that
     * @throws IllegalArgumentException if the model reads a set of that name with other features
     */
    public static Analyser of(
            DecodeLimits limits, EventClassifier classifier, ConcernPolicy policy, InstantSource clock) {
        return new Analyser(Listener.of(limits, classifier.spec()), classifier, policy, clock);
    }

    /**
     * A pipeline around one model.
     *
     * @throws IllegalArgumentException if the model reads other features than the listener measures
     */
    public Analyser(Listener listener, EventClassifier classifier, ConcernPolicy policy, InstantSource clock) {
        this(listener, classifier, policy, clock, null);
    }

    private Analyser(
            Listener listener,
            EventClassifier classifier,
            ConcernPolicy policy,
            InstantSource clock,
            @Nullable EventClassifier second) {
        classifier.checkSet(listener.featureSet());
        if (second != null) {
            second.checkSet(listener.featureSet());
        }
        this.second = second;
        this.listener = listener;
        this.classifier = classifier;
        this.verdictRule = new VerdictRule(classifier.spec());
        this.policy = policy;
        this.assembler = new ReportAssembler(classifier.spec());
        this.clock = clock;
    }

    /** The same pipeline with other words and rules for concern, for instance in another language. */
    public Analyser with(ConcernPolicy policy) {
        return new Analyser(listener, classifier, policy, clock, second);
    }

    /**
     * The same pipeline, which also tells what another model makes of the same features. Reports are the same with it as without.
     *
     * @throws IllegalArgumentException if that model reads other features
     */
    public Analyser besides(EventClassifier other) {
        return new Analyser(listener, classifier, policy, clock, other);
    }

    /**
     * Analyses one recording. Time zero of every event is the first sample.
     *
     * @param file the recording
     * @param name base name for the report, as the caller knows the recording
     * @param known what is known beside the sound
     * @throws IOException if the file cannot be read; what is wrong with its content is a refusal, not an exception
     */
    public FileOutcome analyse(Path file, String name, Circumstances known) throws IOException {
        try {
            return analysed(file, name, known);
        } catch (InputException refused) {
            return new FileOutcome.Refused(refused.problem());
        }
    }

    /** The pipeline: each line takes what the one before it gives. */
    private FileOutcome.Analysed analysed(Path file, String name, Circumstances known) throws IOException {
        Stopwatch watch = new Stopwatch();
        Heard heard = listener.decode(file);
        double decodeMs = watch.lapMs();
        List<SoundEvent> events = listener.detect(heard);
        double detectMs = watch.lapMs();
        List<FeatureVector> features = listener.measure(heard, events);
        double featuresMs = watch.lapMs();
        List<Prediction> predictions =
                features.stream().map(classifier::predict).toList();
        Circumstances others = known.besides(heard.decoded().sha256());
        Verdict unweighed = verdictRule.judge(predictions, events, heard.peakDbfs(), heard.quality());
        Refractory refractory = Refractory.check(unweighed.present(), others);
        List<Prediction> weighed = weighed(predictions, refractory);
        Verdict verdict = verdictRule.judge(weighed, events, heard.peakDbfs(), heard.quality());
        double predictMs = watch.lapMs();
        Concern concern = policy.judge(verdict, unweighed, others, refractory);
        Report report = assembler.assemble(
                name,
                heard.decoded(),
                heard.quality(),
                events,
                weighed,
                verdict,
                concern,
                clock.instant(),
                new Report.TimingMs(decodeMs, detectMs, featuresMs, predictMs));
        return new FileOutcome.Analysed(
                report, features, second == null ? null : verdict(second, heard, events, features));
    }

    /** What a model that only looks on makes of it; the diary has no say in that. Null when it fails, which is nobody's answer. */
    private static @Nullable Verdict verdict(
            EventClassifier onlooker, Heard heard, List<SoundEvent> events, List<FeatureVector> features) {
        try {
            List<Prediction> predictions =
                    features.stream().map(onlooker::predict).toList();
            return new VerdictRule(onlooker.spec()).judge(predictions, events, heard.peakDbfs(), heard.quality());
        } catch (RuntimeException e) {
            LOG.warn("model {}, which looks on, failed: {}", onlooker.spec().version(), e.toString());
            return null;
        }
    }

    private List<Prediction> weighed(List<Prediction> predictions, Refractory refractory) {
        return refractory == Refractory.WEAKENS
                ? predictions.stream()
                        .map(one -> classifier.weighed(one, Label.CAVITATION_POP, Refractory.ODDS_DIVISOR))
                        .toList()
                : predictions;
    }
}
