package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.generators.ProgramPlan.Act;
import dev.yieldpoint.tck.generators.ProgramPlan.Line;
import dev.yieldpoint.tck.generators.ProgramPlan.Part;
import dev.yieldpoint.tck.generators.ProgramPlan.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a plan can be made smaller by: a list by its halves, and by one of what is in it, and each number by a smaller one.
 * What takes most away comes first.
 */
final class SmallerPlans {

    private SmallerPlans() {}

    /** Plans that are smaller than this one, each by one change. */
    static Stream<ProgramPlan> of(ProgramPlan plan) {
        return Stream.<Stream<ProgramPlan>>of(
                        shorter(plan.parts(), 1).map(parts -> new ProgramPlan(parts, plan.acts())),
                        shorter(plan.acts(), 1).map(acts -> new ProgramPlan(plan.parts(), acts)),
                        within(plan.parts(), SmallerPlans::part).map(parts -> new ProgramPlan(parts, plan.acts())),
                        within(plan.acts(), SmallerPlans::act).map(acts -> new ProgramPlan(plan.parts(), acts)))
                .flatMap(smaller -> smaller);
    }

    /** How large it is; whatever {@link #of} gives is less. */
    static long size(ProgramPlan plan) {
        return plan.parts().stream()
                        .mapToLong(part -> 1L
                                + part.above()
                                + part.hidden()
                                + part.tools().stream()
                                        .mapToLong(tool -> 1L + tool.kind() + tool.choice() + lines(tool.body()))
                                        .sum())
                        .sum()
                + plan.acts().stream()
                        .mapToLong(act -> 1L + act.kind() + act.choice() + act.value())
                        .sum();
    }

    private static long lines(List<Line> lines) {
        return lines.stream()
                .mapToLong(line -> 1L + line.kind() + line.choice() + line.value() + lines(line.block()))
                .sum();
    }

    private static Stream<Part> part(Part part) {
        return Stream.<Stream<Part>>of(
                        lists(part.tools(), 1, SmallerPlans::tool)
                                .map(tools -> new Part(part.above(), part.hidden(), tools)),
                        number(part.above()).map(above -> new Part(above, part.hidden(), part.tools())),
                        number(part.hidden()).map(hidden -> new Part(part.above(), hidden, part.tools())))
                .flatMap(smaller -> smaller);
    }

    private static Stream<Tool> tool(Tool tool) {
        return Stream.<Stream<Tool>>of(
                        lists(tool.body(), 1, SmallerPlans::line)
                                .map(body -> new Tool(tool.kind(), tool.choice(), body)),
                        number(tool.kind()).map(kind -> new Tool(kind, tool.choice(), tool.body())),
                        number(tool.choice()).map(choice -> new Tool(tool.kind(), choice, tool.body())))
                .flatMap(smaller -> smaller);
    }

    private static Stream<Line> line(Line line) {
        return Stream.<Stream<Line>>of(
                        lists(line.block(), 0, SmallerPlans::line)
                                .map(block -> new Line(line.kind(), line.choice(), line.value(), block)),
                        number(line.kind()).map(kind -> new Line(kind, line.choice(), line.value(), line.block())),
                        number(line.choice()).map(choice -> new Line(line.kind(), choice, line.value(), line.block())),
                        number(line.value()).map(value -> new Line(line.kind(), line.choice(), value, line.block())))
                .flatMap(smaller -> smaller);
    }

    private static Stream<Act> act(Act act) {
        return Stream.<Stream<Act>>of(
                        number(act.kind()).map(kind -> new Act(kind, act.choice(), act.value())),
                        number(act.choice()).map(choice -> new Act(act.kind(), choice, act.value())),
                        number(act.value()).map(value -> new Act(act.kind(), act.choice(), value)))
                .flatMap(smaller -> smaller);
    }

    private static Stream<Integer> number(int number) {
        return IntStream.of(0, number / 2, number - 1)
                .filter(smaller -> smaller >= 0 && smaller < number)
                .distinct()
                .boxed();
    }

    private static <T> Stream<List<T>> lists(List<T> list, int least, Function<T, Stream<T>> smaller) {
        return Stream.concat(shorter(list, least), within(list, smaller));
    }

    /** The first half and the second, then all but one. */
    private static <T> Stream<List<T>> shorter(List<T> list, int least) {
        int size = list.size();
        Stream<List<T>> halves = size < 4
                ? Stream.of()
                : Stream.of(List.copyOf(list.subList(0, size / 2)), List.copyOf(list.subList(size / 2, size)));
        Stream<List<T>> allButOne = IntStream.range(0, size).mapToObj(at -> changed(list, at, List.of()));
        return Stream.concat(halves, allButOne).filter(shorter -> shorter.size() >= least);
    }

    /** The same with one of them smaller. */
    private static <T> Stream<List<T>> within(List<T> list, Function<T, Stream<T>> smaller) {
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(at -> smaller.apply(list.get(at)).map(one -> changed(list, at, List.of(one))));
    }

    private static <T> List<T> changed(List<T> list, int at, List<T> instead) {
        List<T> changed = new ArrayList<>(list.subList(0, at));
        changed.addAll(instead);
        changed.addAll(list.subList(at + 1, list.size()));
        return changed;
    }
}
