package jp.tashika.format.checkup.document;

import java.util.List;

/** 一連検査グループ。Tests done together, with the reasons for them. */
public record TestSeries(List<Link> links) implements Entry {

    public TestSeries {
        links = List.copyOf(links);
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a series without tests");
        }
    }
}
