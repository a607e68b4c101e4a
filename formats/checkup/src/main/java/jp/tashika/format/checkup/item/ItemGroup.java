package jp.tashika.format.checkup.item;

/**
 * 一連検査グループ。The series of tests an item belongs to.
 *
 * @param key the item that names the series in the master
 */
public record ItemGroup(ItemCode key, GroupRole role) {}
