package jp.tashika.insurer;

import picocli.CommandLine.Parameters;

/** 連携の指定。The parameter that names a feed: its number, its identifier, or nothing for the last one. */
final class FeedOption {

    @Parameters(paramLabel = "FEED", arity = "0..1", description = "連携番号または識別子（なければ最後の連携）")
    private String name = "";

    FeedView find(CentreLine line) throws CentreLine.CentreRefused {
        if (name.contains("-")) {
            return line.feed(name);
        }
        return line.feeds().feeds().stream()
                .filter(feed ->
                        name.isEmpty() || Long.toString(feed.feedNumber()).equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandRefused("その連携はありません。"));
    }
}
