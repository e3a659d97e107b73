package org.jointsound.history;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What the two kinds of database do differently. */
interface Database extends AutoCloseable {
    Jdbi jdbi();

    /** Lets one transaction at a time, of any process, change entries and their audio; the first thing in it. */
    void writeAlone(Handle transaction);

    /**
     * Erases the traces of the rows that are being deleted with them, or remembers with them that this is still to be done.
     *
     * @throws org.jointsound.problem.InputException ({@code overloaded}) if others keep it from being done, and then
     *     nothing is deleted
     */
    void noteErasure(Handle transaction);

    /**
     * Rewrites the tables without what was deleted, if anything was noted; not inside of a transaction.
     *
     * @throws org.jointsound.problem.InputException ({@code overloaded}) if traces may be left because others use the database
     */
    void eraseTraces();

    @Override
    void close();
}
