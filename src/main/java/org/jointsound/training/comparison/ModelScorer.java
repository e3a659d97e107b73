package org.jointsound.training.comparison;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Label;
import org.jointsound.model.TribuoExamples;
import org.tribuo.Model;

/** One Tribuo model with probabilities. */
record ModelScorer(Model<org.tribuo.classification.Label> model) implements Scorer {
    @Override
    public Map<Label, Double> probabilities(FeatureVector event) {
        Map<Label, Double> probabilities = new TreeMap<>();
        model.predict(TribuoExamples.unlabelled(event))
                .getOutputScores()
                .forEach((name, score) -> probabilities.put(new Label(name), score.getScore()));
        return probabilities;
    }

    @Override
    public long bytes() {
        Length length = new Length();
        try {
            model.serializeToStream(length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return length.bytes;
    }

    /** Counts what is written. */
    private static final class Length extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int offset, int count) {
            bytes += count;
        }
    }
}
