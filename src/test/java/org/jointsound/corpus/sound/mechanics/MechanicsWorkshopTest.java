package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.everyday.Workshop;
import org.jointsound.corpus.everyday.WorkshopContract;

class MechanicsWorkshopTest extends WorkshopContract {
    @Override
    protected Workshop workshop() {
        return new MechanicsWorkshop();
    }
}
