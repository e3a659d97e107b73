package org.jointsound.corpus.sound.grains;

import org.jointsound.corpus.everyday.Workshop;
import org.jointsound.corpus.everyday.WorkshopContract;

class GrainsWorkshopTest extends WorkshopContract {
    @Override
    protected Workshop workshop() {
        return new GrainsWorkshop();
    }
}
