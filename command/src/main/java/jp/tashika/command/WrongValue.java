package jp.tashika.command;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** 値の誤り。A value that was understood and may not be, said in one sentence for whoever typed it. */
public final class WrongValue extends ParameterException {

    private static final long serialVersionUID = 1;

    public WrongValue(CommandLine command, String sentence) {
        super(command, sentence);
    }
}
