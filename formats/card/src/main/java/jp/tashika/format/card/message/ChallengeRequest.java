package jp.tashika.format.card.message;

import java.util.regex.Pattern;

/**
 * 署名要求の依頼。A reader asks for something its card shall sign.
 *
 * @param device the reader, as the terminal knows it: 1 to 40 of {@code [0-9A-Za-z-]}
 */
public record ChallengeRequest(String device) {

    private static final Pattern DEVICE = Pattern.compile("[0-9A-Za-z-]{1,40}");

    public ChallengeRequest {
        if (!DEVICE.matcher(device).matches()) {
            throw new IllegalArgumentException("not a device, length " + device.length());
        }
    }
}
