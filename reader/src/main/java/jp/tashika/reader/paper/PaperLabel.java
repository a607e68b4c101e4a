package jp.tashika.reader.paper;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 見出し語。What stands before an item on paper, the longer before the shorter that is part of it.
 *
 * <p>Signs that a recognition likes to take for others are written as classes.
 */
enum PaperLabel {
    FUNDER("(?:公費)?負担者番[号弓丹]"),
    RECIPIENT("(?:公費負担医療の)?受給者番[号弓丹]"),
    INSURER("保[険検]者番[号弓丹]"),
    SYMBOL_AND_NUMBER("記[号弓丹][・･.,、/]?番[号弓丹]"),
    BRANCH("(?:枝番[号弓丹]?|[(]枝番[)])"),
    SYMBOL("記[号弓丹]"),
    INSURED("被保[険検]者番[号弓丹]"),
    ISSUE("(?:交付|電話|郵便|整理|管理|医療機関|宛名)番[号弓丹]"),
    NUMBER("番[号弓丹]"),
    NAME("(?:被保[険検]者|受給者|対象者|患者|世帯主|保護者)?氏名"),
    BIRTHDATE("生年月日"),
    VALID("有効期[限間]"),
    SHARE("(?:一部)?負担(?:金の|金|の)?割合"),
    SELF_PAY("(?:自己負担(?:限度|上限)月?額|月額自己負担上限額|本人支払額|一部負担金上限額)"),
    OTHER("(?:住所|性別|交付年月日|発行年月日|発効期日|資格取得年月日|認定年月日|保[険検]者名称?|負担者名|発行機関名?|指定医療機関名?)");

    private final String pattern;

    PaperLabel(String pattern) {
        this.pattern = pattern;
    }

    /** Any of them, each a group of its own. */
    static final Pattern ANY = Pattern.compile(Arrays.stream(values())
            .map(label -> "(?<" + label.group() + ">" + label.pattern + ")")
            .collect(Collectors.joining("|")));

    String group() {
        return name().replace("_", "");
    }
}
