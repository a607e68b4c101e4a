package jp.tashika.reader.face;

/** 顔照合の結果。All that can come of a session; no pictures are in it. */
public sealed interface FaceResult {

    /** 本人と一致。One picture, at least, was alike enough. */
    record Matched(double score) implements FaceResult {}

    /** 不一致。No picture was alike enough. */
    record NotMatched(double score) implements FaceResult {}

    /** 実在を確かめられない。Nobody was seen to be there in person. */
    record NotLive(Doubt doubt) implements FaceResult {}

    /** 良い画像なし。Too few pictures were good enough; the hint that was needed most often. */
    record NoGoodPicture(Hint hint) implements FaceResult {}

    /** 疑い。Why nobody was seen to be there in person. */
    enum Doubt {
        /** 動作なし。What was asked for was not seen. */
        CHALLENGE_NOT_MET,
        /** 画像らしさ。The pictures look like pictures of a picture. */
        LOOKS_LIKE_A_PICTURE,
        /** 人の入替り。The one who moved is not the one in the other pictures. */
        ANOTHER_PERSON
    }
}
