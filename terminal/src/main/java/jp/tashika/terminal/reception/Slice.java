package jp.tashika.terminal.reception;

/** ページ。Which of many rows are on one page; a page that does not exist becomes the nearest. */
record Slice(int page, int pages, int from, int to) {

    static Slice of(int rows, int wanted, int rowsAPage) {
        int pages = Math.max(1, (rows + rowsAPage - 1) / rowsAPage);
        int page = Math.clamp(wanted, 1, pages);
        int from = (page - 1) * rowsAPage;
        return new Slice(page, pages, from, Math.min(rows, from + rowsAPage));
    }
}
