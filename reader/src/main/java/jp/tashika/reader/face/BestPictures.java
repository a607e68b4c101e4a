package jp.tashika.reader.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 良い画像の選定。Keeps the best few by quality; what is pushed out is wiped at once (HWR-019). */
final class BestPictures implements AutoCloseable {

    private record Picture(double quality, FaceTemplate template) {}

    private final int max;
    private final List<Picture> best = new ArrayList<>();

    BestPictures(int max) {
        this.max = max;
    }

    /** Whether a picture as good as this would be kept: it costs time to make a template. */
    boolean wants(double quality) {
        return best.size() < max || best.getLast().quality() < quality;
    }

    /** Takes the template over. */
    void offer(double quality, FaceTemplate template) {
        best.add(new Picture(quality, template));
        best.sort(Comparator.comparingDouble(Picture::quality).reversed());
        if (best.size() > max) {
            best.removeLast().template().close();
        }
    }

    /** The best first. */
    List<FaceTemplate> templates() {
        return best.stream().map(Picture::template).toList();
    }

    int size() {
        return best.size();
    }

    boolean isFull() {
        return best.size() == max;
    }

    @Override
    public void close() {
        templates().forEach(FaceTemplate::close);
        best.clear();
    }
}
