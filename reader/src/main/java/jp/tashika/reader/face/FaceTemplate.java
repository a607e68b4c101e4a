package jp.tashika.reader.face;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** 顔特徴。The numbers a model makes of a face, outside the Java heap, where nothing copies them; wiped when closed. */
public final class FaceTemplate implements AutoCloseable {

    private final MemorySegment numbers;
    private boolean isClosed;

    /** All zero, for an engine to fill; the memory is given back when nobody holds this any more. */
    public FaceTemplate(int length) {
        this.numbers = Arena.ofAuto().allocate(ValueLayout.JAVA_FLOAT, length);
    }

    public int length() {
        return (int) (numbers.byteSize() / Float.BYTES);
    }

    /** The memory itself: for engines, which write into it and read from it. */
    public MemorySegment numbers() {
        return numbers;
    }

    public float at(int index) {
        if (isClosed) {
            throw new IllegalStateException("the template was wiped");
        }
        return numbers.getAtIndex(ValueLayout.JAVA_FLOAT, index);
    }

    /** Makes its length 1, so that two can be compared by their angle. */
    public void normalise() {
        double sum = 0;
        for (int i = 0; i < length(); i++) {
            sum += (double) at(i) * at(i);
        }
        if (sum > 0) {
            float factor = (float) (1 / Math.sqrt(sum));
            for (int i = 0; i < length(); i++) {
                numbers.setAtIndex(ValueLayout.JAVA_FLOAT, i, at(i) * factor);
            }
        }
    }

    /** 内積。Of two as long as one another. */
    public double product(FaceTemplate other) {
        double sum = 0;
        for (int i = 0; i < length(); i++) {
            sum += (double) at(i) * other.at(i);
        }
        return sum;
    }

    /** 距離。Between two as long as one another. */
    public double distance(FaceTemplate other) {
        double sum = 0;
        for (int i = 0; i < length(); i++) {
            double difference = (double) at(i) - other.at(i);
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    @Override
    public void close() {
        isClosed = true;
        numbers.fill((byte) 0);
    }

    @Override
    public String toString() {
        return "FaceTemplate[masked]";
    }
}
