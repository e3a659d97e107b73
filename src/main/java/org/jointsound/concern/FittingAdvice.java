package org.jointsound.concern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves out what does not fit a person, of what sounds and rules advise. */
final class FittingAdvice {
    private final Set<String> spineExercises;
    private final List<String> helpSeeking;

    FittingAdvice(ConcernTable table) {
        this.spineExercises = Set.copyOf(table.spineExercises());
        this.helpSeeking = table.helpSeeking();
    }

    /**
     * What is left. Exercises for neck and back are not for another joint. Of the ways to seek help the most urgent
     * one stands alone: "ask if it gets worse" beside "get care today" would be read as leave to wait.
     *
     * @param joint which joint it is; null when nobody said
     */
    Concern of(Concern concern, @Nullable Joint joint) {
        boolean otherJoint = joint != null && !joint.isSpinal();
        List<String> given = concern.advice().stream().map(Concern.Advice::id).toList();
        Optional<String> help = helpSeeking.stream().filter(given::contains).findFirst();
        return concern.advising(concern.advice().stream()
                .filter(one -> !otherJoint || !spineExercises.contains(one.id()))
                .filter(one -> !helpSeeking.contains(one.id()) || help.equals(Optional.of(one.id())))
                .toList());
    }
}
