package org.jointsound.http;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Sees to it that a request under way does not put back what is erased meanwhile: what a request keeps is kept only if no
 * erasure of its subject began after the request did. Thread-safe. A subject is held here only while a request that began
 * before its erasure is under way.
 */
final class Erasures {
    /** Shared by those that keep, so that they do not wait for each other; exclusive to announce an erasure. */
    private final ReadWriteLock keeping = new ReentrantReadWriteLock(true);

    private final Map<String, Long> lastOfSubject = new HashMap<>();
    /** How many requests began at each count. */
    private final TreeMap<Long, Integer> underWay = new TreeMap<>();

    private long announced;

    /** A request that has begun; to be closed when it is answered. */
    final class Visit implements AutoCloseable {
        private final long began;

        private Visit(long began) {
            this.began = began;
        }

        /** Keeps, or answers false when the subject was erased since this began. */
        boolean keep(String subject, Runnable write) {
            keeping.readLock().lock();
            try {
                if (lastErasure(subject) > began) {
                    return false;
                }
                write.run();
                return true;
            } finally {
                keeping.readLock().unlock();
            }
        }

        @Override
        public void close() {
            end(began);
        }
    }

    synchronized Visit begin() {
        underWay.merge(announced, 1, Integer::sum);
        return new Visit(announced);
    }

    /** To be called before a subject is erased. When it returns, whatever began before keeps nothing of the subject any more. */
    void announce(String subject) {
        keeping.writeLock().lock();
        try {
            remember(subject);
        } finally {
            keeping.writeLock().unlock();
        }
    }

    /** Subjects that are held for requests under way. */
    synchronized int held() {
        return lastOfSubject.size();
    }

    private synchronized void remember(String subject) {
        announced++;
        if (!underWay.isEmpty()) {
            lastOfSubject.put(subject, announced);
        }
    }

    private synchronized long lastErasure(String subject) {
        return lastOfSubject.getOrDefault(subject, 0L);
    }

    private synchronized void end(long began) {
        underWay.computeIfPresent(began, (count, requests) -> requests == 1 ? null : requests - 1);
        long oldest = underWay.isEmpty() ? announced : underWay.firstKey();
        lastOfSubject.values().removeIf(last -> last <= oldest);
    }
}
