package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.simulation.population.Household.Member;
import jp.tashika.simulation.population.Names.Spelt;

/** 世帯の生成。Who lives with whom: blocks of {@value #BLOCK} people, cut into households. */
final class Households {

    /** People in a block. */
    static final int BLOCK = 64;

    private static final int TWINS_PER_MILLE = 15;
    private static final int FOREIGN_PER_MILLE = 15;
    private static final List<String> TOWNS =
            List.of("見本市", "例題市", "試験町", "仮想市", "模擬村", "空想市", "想定町", "標本市", "練習町", "雛形市");

    private final long seed;
    private final LocalDate today;

    Households(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    /** The kinds of the households of a block, whose sizes fill it exactly. */
    List<HouseholdKind> layout(long block) {
        Draw draw = Draw.of(seed, block);
        List<HouseholdKind> kinds = new ArrayList<>(BLOCK);
        int left = BLOCK;
        while (left > 0) {
            HouseholdKind kind = HouseholdKind.of(draw);
            if (kind.size() <= left) {
                kinds.add(kind);
                left -= kind.size();
            }
        }
        return kinds;
    }

    Household household(long firstIndex, HouseholdKind kind) {
        Draw draw = Draw.of(seed, firstIndex, 1);
        List<Member> members = kind.children() == 0 ? adults(draw, kind) : withChildren(draw, kind);
        return new Household(firstIndex, address(draw), postNumber(draw), members);
    }

    private List<Member> adults(Draw draw, HouseholdKind kind) {
        int age = AgePyramid.ADULTS.age(draw);
        boolean female = kind.adults() == 1 ? draw.chance(age >= 75 ? 690 : 500) : draw.chance(150);
        Spelt family = Names.family(draw);
        List<Member> members = new ArrayList<>();
        members.add(member(draw, family, female, bornAt(draw, age)));
        if (kind.adults() == 2) {
            int other = Math.max(22, age + draw.between(-5, 4));
            members.add(member(draw, family, !female, bornAt(draw, other)));
        }
        return members;
    }

    private List<Member> withChildren(Draw draw, HouseholdKind kind) {
        int eldest = AgePyramid.CHILDREN.age(draw);
        int parent = eldest + draw.between(23, 38);
        Spelt family = Names.family(draw);
        boolean female = draw.chance(kind.adults() == 1 ? 850 : 150);
        List<Member> members = new ArrayList<>();
        members.add(member(draw, family, female, bornAt(draw, parent)));
        if (kind.adults() == 2) {
            members.add(member(draw, family, !female, bornAt(draw, Math.max(22, parent + draw.between(-4, 3)))));
        }
        LocalDate born = bornAt(draw, eldest);
        for (int child = 0; child < kind.children(); child++) {
            if (child > 0 && !draw.chance(TWINS_PER_MILLE)) {
                born = younger(draw, born);
            }
            members.add(member(draw, family, draw.chance(488), born));
        }
        return members;
    }

    /** A sister or brother one to four years younger, or a twin where there was no time for one. */
    private LocalDate younger(Draw draw, LocalDate elder) {
        LocalDate born = elder.plusDays(draw.between(330, 1400));
        return born.isAfter(today) ? elder : born;
    }

    private static Member member(Draw draw, Spelt family, boolean female, LocalDate birthdate) {
        Spelt name = draw.chance(FOREIGN_PER_MILLE)
                ? Names.foreign(draw)
                : Names.whole(family, Names.given(draw, female, birthdate.getYear()));
        return new Member(name, female, birthdate);
    }

    private LocalDate bornAt(Draw draw, int age) {
        return today.minusYears(age).minusDays(draw.below(365));
    }

    private static String address(Draw draw) {
        return (draw.chance(500) ? "架空県" : "想像県") + draw.one(TOWNS) + draw.between(1, 9) + "－" + draw.between(1, 30)
                + "－" + draw.between(1, 20);
    }

    /** 990-99nn was never given to a town. */
    private static String postNumber(Draw draw) {
        return "999-99" + draw.between(10, 99);
    }
}
