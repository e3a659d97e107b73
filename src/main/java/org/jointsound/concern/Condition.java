package org.jointsound.concern;

/** What is already known of the joint or the bones. */
public enum Condition implements Word {
    OSTEOARTHRITIS,
    RHEUMATOID_ARTHRITIS,
    OSTEOPOROSIS,
    SPONDYLOLISTHESIS,
    BONE_TUMOUR,
    HERNIATED_DISC,
    DEGENERATIVE_DISC_DISEASE,
    NERVE_COMPRESSION
}
