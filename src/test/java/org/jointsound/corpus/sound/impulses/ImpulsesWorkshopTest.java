package org.jointsound.corpus.sound.impulses;

import org.jointsound.corpus.everyday.Workshop;
import org.jointsound.corpus.everyday.WorkshopContract;

class ImpulsesWorkshopTest extends WorkshopContract {
    @Override
    protected Workshop workshop() {
        return new ImpulsesWorkshop();
    }
}
