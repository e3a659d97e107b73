-- A row for each entry whose recording reviewers may hear: that it is here is the consent.
-- "IF NOT EXISTS", because a migration that was cut short is run again.
CREATE TABLE IF NOT EXISTS review (
    entry_id TEXT NOT NULL PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    duration_s REAL NOT NULL,
    container TEXT NOT NULL,
    reasons TEXT NOT NULL,
    priority REAL NOT NULL,
    events TEXT NOT NULL,
    state TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS review_queue ON review (state, priority);

-- Rows are added and never changed; an answer that was taken back is followed by one that says so.
CREATE TABLE IF NOT EXISTS review_answer (
    entry_id TEXT NOT NULL REFERENCES review (entry_id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    rater TEXT NOT NULL,
    verdict TEXT NOT NULL,
    basis TEXT,
    label TEXT,
    spans TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (entry_id, number)
);
