package org.jointsound.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jointsound.analysis.FileOutcome;
import org.jointsound.concern.Circumstances;
import org.jointsound.concern.SymptomReport;
import org.jointsound.history.DiaryEntry;
import org.jointsound.history.Finding;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** What the service remembers of the people whose recordings and reports it judges: nothing where no diary is kept. */
final class Memory {
    /** A device's clock may be wrong, or its zone; a recording of next week is a mistake. */
    private static final Duration MAX_AHEAD = Duration.ofHours(24);

    private final @Nullable DiaryDesk desk;
    private final Doorkeeper doorkeeper;
    private final InstantSource clock;

    Memory(@Nullable DiaryDesk desk, Doorkeeper doorkeeper, InstantSource clock) {
        this.desk = desk;
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    /** To be called before anything of a request is read. */
    Request begin(Context ctx) {
        return new Request(desk == null ? null : desk.begin(), doorkeeper.mayRemember(ctx), clock.instant());
    }

    /** One request's dealings with the diary. */
    final class Request implements AutoCloseable {
        private final Erasures.@Nullable Visit visit;
        private final boolean allowed;
        private final Instant now;

        private Request(Erasures.@Nullable Visit visit, boolean allowed, Instant now) {
            this.visit = visit;
            this.allowed = allowed;
            this.now = now;
        }

        /**
         * Makes sure that what is wanted can be done, before any work goes into it.
         *
         * @throws InputException if this caller may not store, if no diary is kept, or if the report does not say whose the
         *     recording is, and plausibly when it was made
         */
        void requireStorable(Storing storing, SymptomReport report) {
            if (storing == Storing.NONE) {
                return;
            }
            if (!allowed) {
                throw new InputException(
                        ProblemCode.UNAUTHORISED,
                        "Storing from elsewhere needs a key. Send one as Authorization: Bearer KEY, or leave store out.");
            }
            if (desk == null) {
                throw new InputException(
                        ProblemCode.VALIDATION,
                        "This service keeps no diary, so nothing can be stored. Leave store out.");
            }
            requireSubject(report);
            if (recordedAt(report).isAfter(now.plus(MAX_AHEAD))) {
                throw refused(
                        "/recorded_at", "The time lies more than a day ahead, so the recording cannot be stored.");
            }
        }

        /**
         * What is known beside the sound. The past is told only to those who may store, because it shows in the answer
         * whether there is any.
         */
        Circumstances known(SymptomReport report) {
            String subject = report.subject();
            if (desk == null || !allowed || subject == null || report.joint() == null) {
                return Circumstances.of(report);
            }
            Instant at = recordedAt(report);
            return new Circumstances(report, desk.past(subject, report, at), at);
        }

        /**
         * Keeps what was found, for good once this returns.
         *
         * @param upload the recording, and what is wanted of it
         * @throws InputException {@code conflict} if the subject was erased since the request began
         */
        void keep(Upload upload, FileOutcome.Analysed found) {
            SymptomReport context = upload.context();
            String subject = context.subject();
            if (desk == null || visit == null || subject == null || upload.storing() == Storing.NONE) {
                return;
            }
            boolean withAudio = upload.storing() == Storing.AUDIO;
            DiaryEntry entry = DiaryEntry.of(
                    subject, context, found.report(), recordedAt(context), clock.instant(), withAudio, upload.review());
            Finding finding = upload.review() ? Finding.of(found.report(), found.second()) : null;
            if (!desk.keep(visit, entry, withAudio ? upload.file() : null, finding)) {
                throw new InputException(
                        ProblemCode.CONFLICT,
                        "The subject was erased while the recording was judged, so nothing was stored. Send it again to begin anew.");
            }
        }

        @Override
        public void close() {
            if (visit != null) {
                visit.close();
            }
        }

        private Instant recordedAt(SymptomReport report) {
            Instant recordedAt = report.recordedAt();
            return recordedAt == null ? now : recordedAt;
        }
    }

    private static void requireSubject(SymptomReport report) {
        String subject = report.subject();
        if (subject == null) {
            throw refused("/subject", "A recording is stored under a subject; a pseudonym is expected here.");
        }
        if (subject.equals(".") || subject.equals("..")) {
            // In an address these mean a folder, so that the diary could be neither read nor erased.
            throw refused("/subject", "A recording cannot be stored under dots alone.");
        }
    }

    private static InputException refused(String pointer, String detail) {
        return new InputException(new Problem(
                ProblemCode.INVALID_CONTEXT,
                "The recording cannot be stored: %s: %s Correct it, or leave store out.".formatted(pointer, detail),
                List.of(new Problem.Fault(detail, pointer))));
    }
}
