package org.jointsound.training;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.feature.print.AcousticPrint;
import org.jointsound.model.Label;

/** Events and answers as {@link TrainingWork} keeps them: counts, texts and numbers in full precision, in their order. */
final class KeptForm {
    private KeptForm() {}

    /** Writes into one entry. */
    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    static byte[] ofEvents(List<LabelledEvent> events, List<LabelledEvent> learnedOnly) {
        return bytes(out -> {
            write(out, events);
            write(out, learnedOnly);
        });
    }

    /** What was heard in a recording, with the print that it is known by. */
    static byte[] ofHeard(TrainingRecording heard) {
        return bytes(out -> {
            AcousticPrint print = heard.provenance().print();
            byte[] known = print == null ? new byte[0] : print.bytes();
            out.writeInt(known.length);
            out.write(known);
            write(out, heard.events());
            write(out, heard.cutOut());
        });
    }

    /**
     * The same recording.
     *
     * @param name as messages give it
     */
    static TrainingRecording heard(byte[] bytes, String name, LabelledRecording source, String sha256, FeatureSet set) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte[] known = new byte[in.readInt()];
            in.readFully(known);
            AcousticPrint print = known.length == 0 ? null : AcousticPrint.ofBytes(known);
            return TrainingRecording.heard(name, source, sha256, print, events(in, set), events(in, set));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] ofAnswers(FoldAnswers fold) {
        return bytes(out -> {
            out.writeUTF(fold.trainer());
            for (Answer answer : fold.answers()) {
                out.writeInt(answer.raw().size());
                for (Map<Label, Double> raw : answer.raw()) {
                    out.writeInt(raw.size());
                    for (Map.Entry<Label, Double> one : raw.entrySet()) {
                        out.writeUTF(one.getKey().name());
                        out.writeDouble(one.getValue());
                    }
                }
            }
        });
    }

    /**
     * The answers on these recordings.
     *
     * @param tried those of the fold, in the order in which they were answered
     */
    static FoldAnswers answers(byte[] bytes, List<TrainingRecording> tried) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            String trainer = in.readUTF();
            List<Answer> answers = new ArrayList<>();
            for (TrainingRecording recording : tried) {
                int events = in.readInt();
                List<Map<Label, Double>> raw = new ArrayList<>();
                for (int i = 0; i < events; i++) {
                    raw.add(probabilities(in));
                }
                answers.add(new Answer(recording, raw));
            }
            return new FoldAnswers(trainer, answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Label, Double> probabilities(DataInputStream in) throws IOException {
        int labels = in.readInt();
        Map<Label, Double> probabilities = new LinkedHashMap<>();
        for (int i = 0; i < labels; i++) {
            Label label = new Label(in.readUTF());
            probabilities.put(label, in.readDouble());
        }
        return probabilities;
    }

    private static void write(DataOutputStream out, List<LabelledEvent> events) throws IOException {
        out.writeInt(events.size());
        for (LabelledEvent event : events) {
            out.writeUTF(event.label().name());
            for (int i = 0; i < event.features().set().size(); i++) {
                out.writeDouble(event.features().get(i));
            }
        }
    }

    private static List<LabelledEvent> events(DataInputStream in, FeatureSet set) throws IOException {
        int count = in.readInt();
        List<LabelledEvent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Label label = new Label(in.readUTF());
            double[] values = new double[set.size()];
            for (int j = 0; j < values.length; j++) {
                values[j] = in.readDouble();
            }
            events.add(new LabelledEvent(new FeatureVector(set, values), label));
        }
        return events;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
