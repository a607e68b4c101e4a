package jp.tashika.format.oqs.wire;

import java.util.HashMap;
import java.util.Map;

/** 項目配置。The leaf elements a group may hold, each with its place. */
final class Layout {

    private final Map<String, Integer> places;

    private Layout(Map<String, Integer> places) {
        this.places = places;
    }

    static Layout of(String... names) {
        Map<String, Integer> places = HashMap.newHashMap(names.length * 2);
        for (String name : names) {
            places.put(name, places.size());
        }
        return new Layout(places);
    }

    /** The place of the element, -1 when the group has none of that name. */
    int place(String name) {
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }

    int size() {
        return places.size();
    }
}
