-- Words are written as they are in JSON.
-- "IF NOT EXISTS", because a migration that was cut short is run again.
CREATE TABLE IF NOT EXISTS entry (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    joint TEXT,
    side TEXT,
    movement TEXT,
    pain_severity INTEGER,
    recorded_at TIMESTAMPTZ NOT NULL,
    stored_at TIMESTAMPTZ NOT NULL,
    sha256 TEXT NOT NULL,
    outcome TEXT NOT NULL,
    label TEXT,
    confidence DOUBLE PRECISION,
    level TEXT NOT NULL,
    action TEXT NOT NULL,
    rules TEXT NOT NULL,
    model_name TEXT NOT NULL,
    model_version TEXT NOT NULL,
    feature_set TEXT NOT NULL,
    has_audio BOOLEAN NOT NULL,
    UNIQUE (subject, sha256)
);
CREATE INDEX IF NOT EXISTS entry_by_joint ON entry (subject, joint, recorded_at);
CREATE INDEX IF NOT EXISTS entry_by_age ON entry (stored_at);
-- The planner's statistics would keep samples of these after the rows are gone.
ALTER TABLE entry ALTER COLUMN id SET STATISTICS 0;
ALTER TABLE entry ALTER COLUMN subject SET STATISTICS 0;
ALTER TABLE entry ALTER COLUMN sha256 SET STATISTICS 0;

CREATE TABLE IF NOT EXISTS present_label (
    entry_id TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    events INTEGER NOT NULL,
    highest DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (entry_id, position)
);
ALTER TABLE present_label ALTER COLUMN entry_id SET STATISTICS 0;

CREATE TABLE IF NOT EXISTS api_key (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    revoked_at TIMESTAMPTZ
);
