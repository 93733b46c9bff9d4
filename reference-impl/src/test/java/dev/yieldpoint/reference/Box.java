package dev.yieldpoint.reference;

/** Plain fields: who gets the box without happens-before may find one of them as it was, or both. */
final class Box {
    int number;
    int copy;

    static Box of(int number) {
        Box box = new Box();
        box.number = number;
        box.copy = number;
        return box;
    }
}
