package org.jointsound.corpus.sound.modes;

import org.jointsound.corpus.everyday.Workshop;
import org.jointsound.corpus.everyday.WorkshopContract;

class ModesWorkshopTest extends WorkshopContract {
    @Override
    protected Workshop workshop() {
        return new ModesWorkshop();
    }
}
